import { useEffect, useRef } from 'react';

/**
 * A canvas as large as its style makes it, sharp on every screen and drawn again when its size changes.
 * It is decoration: what it shows is also said in words beside it. Keep `draw` the same between renders.
 */
export function DrawnPicture(props: {
  readonly className: string;
  /** Draws into an empty canvas of at least one pixel. */
  readonly draw: (canvas: HTMLCanvasElement) => void;
}) {
  const { draw } = props;
  const element = useRef<HTMLCanvasElement>(null);

  useEffect(() => {
    const canvas = element.current;
    if (!canvas) return;
    const paint = () => {
      const scale = window.devicePixelRatio;
      canvas.width = Math.max(1, Math.round(canvas.clientWidth * scale));
      canvas.height = Math.max(1, Math.round(canvas.clientHeight * scale));
      draw(canvas);
    };
    paint();
    const resized = new ResizeObserver(() => {
      if (canvas.width !== Math.round(canvas.clientWidth * window.devicePixelRatio)) paint();
    });
    resized.observe(canvas);
    return () => {
      resized.disconnect();
      // Given back at once: waiting for it, the collector holds up whatever is going on.
      canvas.width = 0;
    };
  }, [draw]);

  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a canvas without a tabindex takes no focus
  return <canvas ref={element} className={props.className} aria-hidden="true" />;
}
