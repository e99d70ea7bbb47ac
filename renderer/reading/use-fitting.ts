import { type RefObject, useLayoutEffect } from 'react';
import { createFound } from './found.ts';
import { type PageType, smallerType, wantedType } from './page-type.ts';
import { oneTextOf, type PageWords } from './page-words.ts';

/** Names stay on this many lines while they are large; a third line would be a column of words. */
const NAME_LINES = 2;
const LARGE_NAME = 104;

const found = createFound<PageType>();

/** Gives a page the largest type with which it fits its element without scrolling; quick where it was found before. */
export function useFitting(page: RefObject<HTMLElement | null>, said: PageWords): void {
  const { story } = said;
  const key = oneTextOf(said);
  useLayoutEffect(() => {
    const element = page.current;
    if (!element) return;
    let fittedTo = '';

    function setType() {
      if (element === null) return;
      let type = found.at(key) ?? wantedType(story.length);
      for (;;) {
        element.style.setProperty('--name-size', `${type.name / 16}rem`);
        element.style.setProperty('--story-size', `${type.story / 16}rem`);
        const smaller = smallerType(type);
        if (smaller === null || fits(element, type.name > LARGE_NAME)) break;
        type = smaller;
      }
      fittedTo = sizeOf(element);
      // Until its dialog is open, a page has no size at all.
      if (element.clientWidth > 0) found.keep(key, type);
    }

    setType();
    // Until the fonts are there, widths are another font's.
    if (document.fonts.status !== 'loaded') void document.fonts.ready.then(setType);
    const sized = new ResizeObserver(() => {
      if (sizeOf(element) !== fittedTo) setType();
    });
    sized.observe(element);
    return () => sized.disconnect();
  }, [page, key, story]);
}

function sizeOf({ clientWidth, clientHeight }: HTMLElement): string {
  return `${clientWidth} ${clientHeight}`;
}

function fits(element: HTMLElement, hasLargeName: boolean): boolean {
  if (element.scrollHeight > element.clientHeight + 1) return false;
  if (element.scrollWidth > element.clientWidth + 1) return false;
  const heading = element.querySelector('.reading-names');
  if (!heading || !hasLargeName) return true;
  const line = Number.parseFloat(getComputedStyle(heading).lineHeight);
  return heading.getBoundingClientRect().height < line * (NAME_LINES + 0.5);
}
