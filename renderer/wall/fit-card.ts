/** What becomes of words that do not fit a card at a size that can be read from across the room. */
export type Overlong = 'pages' | 'smaller';

/** The sizes of the card's type, largest first; `note-card.css` gives each its figures. */
const ACROSS_THE_ROOM = ['0', '1', '2', '3', '4', '5', '6'];
const FITS: Readonly<Record<Overlong, readonly string[]>> = {
  pages: [...ACROSS_THE_ROOM, 'pages'],
  smaller: [...ACROSS_THE_ROOM, 'smaller', 'smallest'],
};

/**
 * Gives a card the largest type with which its words fit, and answers how many pages they take: one, unless the last size is
 * that of an open book.
 */
export function fitCard(card: HTMLElement, overlong: Overlong): number {
  for (const fit of FITS[overlong]) {
    card.dataset.fit = fit;
    if (fits(card)) break;
  }
  const text = textOf(card);
  if (card.dataset.fit !== 'pages' || !text) return 1;
  return Math.max(1, Math.ceil((text.scrollWidth - 1) / pageWidth(text)));
}

/** Turns a card of several pages to one of them, counted from 0. */
export function showPage(card: HTMLElement, page: number): void {
  const text = textOf(card);
  if (!text) return;
  const onwards = getComputedStyle(text).direction === 'rtl' ? -1 : 1;
  text.scrollLeft = onwards * page * pageWidth(text);
}

function fits(card: HTMLElement): boolean {
  return card.scrollHeight <= card.clientHeight && card.scrollWidth <= card.clientWidth;
}

function textOf(card: HTMLElement): HTMLElement | null {
  return card.querySelector<HTMLElement>('.note-card-text');
}

/** A page with the gap to the next, in CSS pixels. */
function pageWidth(text: HTMLElement): number {
  return text.clientWidth + Number.parseFloat(getComputedStyle(text).columnGap);
}
