/** How many sizes the card's type has; `note-card.css` gives each its figures, largest first. */
const FITS = 9;

/** Gives a card the largest type with which its words fit; with the smallest they scroll. */
export function fitCard(card: HTMLElement): void {
  for (let fit = 0; fit < FITS; fit++) {
    card.dataset.fit = String(fit);
    if (card.scrollHeight <= card.clientHeight && card.scrollWidth <= card.clientWidth) return;
  }
}
