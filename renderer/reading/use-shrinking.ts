import { type RefObject, useLayoutEffect } from 'react';

const STEP = 0.9;
const SMALLEST = 0.15;

/** Sets `--shrink` on an element so that its words fit without scrolling; 1 wherever the chosen size fits. */
export function useShrinking(box: RefObject<HTMLElement | null>, content: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: other content needs another fit
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const fitWords = () => {
      for (let shrink = 1; shrink > SMALLEST; shrink *= STEP) {
        element.style.setProperty('--shrink', String(shrink));
        if (element.scrollHeight <= element.clientHeight + 1) return;
      }
    };
    fitWords();
    if (document.fonts.status !== 'loaded') void document.fonts.ready.then(fitWords);
    const sized = new ResizeObserver(fitWords);
    sized.observe(element);
    const restyled = new MutationObserver(fitWords);
    if (element.parentElement) {
      restyled.observe(element.parentElement, { attributes: true, attributeFilter: ['style'] });
    }
    return () => {
      sized.disconnect();
      restyled.disconnect();
    };
  }, [box, content]);
}
