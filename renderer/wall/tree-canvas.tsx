import { useLayoutEffect, useRef } from 'react';
import { createScene } from '../scene/create-scene.ts';
import type { Point, Scene, SceneState } from '../scene/scene.ts';

/** The only seam between React and the tree's scene: it creates, feeds, resizes and disposes of it. */
export function TreeCanvas(props: {
  readonly state: SceneState;
  /** What the picture is called for whoever cannot see it; null where it is decoration. */
  readonly label: string | null;
  readonly className?: string | undefined;
  readonly onScene: (scene: Scene | null) => void;
  readonly onLeafTapped: (noteId: string) => void;
  readonly onFirstPaint: () => void;
}) {
  const host = useRef<HTMLDivElement>(null);
  const front = useRef<HTMLDivElement>(null);
  const scene = useRef<Scene | null>(null);
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });

  useLayoutEffect(() => {
    if (host.current === null || front.current === null) return;
    const made = createIn(host.current, front.current, {
      onLeafTapped: (noteId) => latest.current.onLeafTapped(noteId),
      onFirstPaint: () => latest.current.onFirstPaint(),
    });
    scene.current = made.scene;
    latest.current.onScene(made.scene);
    return () => {
      latest.current.onScene(null);
      scene.current = null;
      made.dispose();
    };
  }, []);

  useLayoutEffect(() => scene.current?.show(props.state), [props.state]);

  return (
    <>
      <div
        ref={host}
        {...(props.label === null
          ? { 'aria-hidden': true }
          : { role: 'img', 'aria-label': props.label })}
        className={['tree-host', props.className].filter(Boolean).join(' ')}
      />
      <div ref={front} className="tree-front" aria-hidden="true" />
    </>
  );
}

function createIn(
  host: HTMLElement,
  front: HTMLElement,
  callbacks: { onLeafTapped(noteId: string): void; onFirstPaint(): void },
): { readonly scene: Scene; dispose(): void } {
  let size = sizeOf(host);
  const scene = createScene({ host, front, ...size, ...callbacks, onShifted: shiftCaptions });

  function fit(): void {
    const now = sizeOf(host);
    const same =
      now.width === size.width && now.height === size.height && now.pixelRatio === size.pixelRatio;
    if (same || now.width === 0 || now.height === 0) return;
    size = now;
    scene.resize(now.width, now.height, now.pixelRatio);
  }

  const observer = new ResizeObserver(fit);
  observer.observe(host);
  window.addEventListener('resize', fit);
  return {
    scene,
    dispose() {
      observer.disconnect();
      window.removeEventListener('resize', fit);
      scene.dispose();
    },
  };
}

function sizeOf(host: HTMLElement) {
  return { width: host.clientWidth, height: host.clientHeight, pixelRatio: devicePixelRatio };
}

/** Captions glide with the picture, so that they spare the screen as well. */
function shiftCaptions({ x, y }: Point): void {
  const { style } = document.documentElement;
  style.setProperty('--shift-x', `${x}px`);
  style.setProperty('--shift-y', `${y}px`);
}
