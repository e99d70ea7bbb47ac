import { type RefObject, useLayoutEffect } from 'react';
import { smallerType, wantedType } from './page-type.ts';

/** Names stay on this many lines while they are large; a third line would be a column of words. */
const NAME_LINES = 2;
const LARGE_NAME = 104;

/** Gives a page the largest type with which it fits its element without scrolling. */
export function useFitting(page: RefObject<HTMLElement | null>, story: string): void {
  useLayoutEffect(() => {
    const element = page.current;
    if (!element) return;

    function setType() {
      if (!element) return;
      let type = wantedType(story.length);
      for (;;) {
        element.style.setProperty('--name-size', `${type.name / 16}rem`);
        element.style.setProperty('--story-size', `${type.story / 16}rem`);
        const smaller = smallerType(type);
        if (smaller === null || fits(element, type.name > LARGE_NAME)) return;
        type = smaller;
      }
    }

    setType();
    // Until the fonts are there, widths are another font's; until its dialog is open, a page has no size at all.
    if (document.fonts.status !== 'loaded') void document.fonts.ready.then(setType);
    const sized = new ResizeObserver(setType);
    sized.observe(element);
    return () => sized.disconnect();
  }, [page, story]);
}

function fits(element: HTMLElement, hasLargeName: boolean): boolean {
  if (element.scrollHeight > element.clientHeight + 1) return false;
  if (element.scrollWidth > element.clientWidth + 1) return false;
  const heading = element.querySelector('h1');
  if (!heading || !hasLargeName) return true;
  const line = Number.parseFloat(getComputedStyle(heading).lineHeight);
  return heading.getBoundingClientRect().height < line * (NAME_LINES + 0.5);
}
