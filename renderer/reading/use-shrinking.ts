import { type RefObject, useLayoutEffect } from 'react';
import { createFound } from './found.ts';

const STEP = 0.9;
const SMALLEST = 0.15;

const found = createFound<number>();

/** Sets `--shrink` on an element so that its words fit without scrolling; 1 wherever the chosen size fits. */
export function useShrinking(box: RefObject<HTMLElement | null>, content: string): void {
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    let fittedTo = '';
    const fitWords = () => {
      const place = `${content}\n${element.parentElement?.getAttribute('style')}`;
      let shrink = found.at(place) ?? 1;
      for (; shrink > SMALLEST; shrink *= STEP) {
        element.style.setProperty('--shrink', String(shrink));
        if (element.scrollHeight <= element.clientHeight + 1) break;
      }
      fittedTo = sizeOf(element);
      if (element.clientWidth > 0) found.keep(place, shrink);
    };
    fitWords();
    if (document.fonts.status !== 'loaded') void document.fonts.ready.then(fitWords);
    const sized = new ResizeObserver(() => {
      if (sizeOf(element) !== fittedTo) fitWords();
    });
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

function sizeOf({ clientWidth, clientHeight }: HTMLElement): string {
  return `${clientWidth} ${clientHeight}`;
}
