const sentences = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

/**
 * The most characters of a story on one page: what stays at 44 design pixels or more beside the largest name
 * (16 minutes of arc at 4 m on a 55-inch wall, ISO 9241-303).
 */
export const PAGE_CHARACTERS = 330;

/**
 * Cuts a story into pages of whole sentences, as even as the sentences allow; only a sentence longer than a page is
 * cut, at a space. The pages put together are the story without the white space between them.
 */
export function storyPages(story: string): readonly string[] {
  if (story.length <= PAGE_CHARACTERS) return [story];
  const pieces = [...sentences.segment(story)].flatMap(({ segment }) => cutAtSpaces(segment));
  const fewest = fill(pieces, PAGE_CHARACTERS);
  let even = Math.ceil(story.length / fewest.length);
  while (fill(pieces, even).length > fewest.length) even += 10;
  return fill(pieces, Math.min(even, PAGE_CHARACTERS));
}

/** Fills pages of at most so many characters with as many pieces as each holds. */
function fill(pieces: readonly string[], most: number): readonly string[] {
  const pages: string[] = [];
  let page = '';
  for (const piece of pieces) {
    if (page !== '' && (page + piece).trim().length > most) {
      pages.push(page.trim());
      page = '';
    }
    page += piece;
  }
  if (page.trim() !== '') pages.push(page.trim());
  return pages;
}

function cutAtSpaces(sentence: string): readonly string[] {
  if (sentence.length <= PAGE_CHARACTERS) return [sentence];
  const space = sentence.lastIndexOf(' ', PAGE_CHARACTERS);
  if (space <= 0) return [sentence];
  return [sentence.slice(0, space + 1), ...cutAtSpaces(sentence.slice(space + 1))];
}
