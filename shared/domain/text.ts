const graphemes = new Intl.Segmenter('en-GB', { granularity: 'grapheme' });
const words = new Intl.Segmenter('en-GB', { granularity: 'word' });

/** Control characters except the line break, halves of characters, and the direction overrides that can turn a sentence round. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the purpose
const UNSAFE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\p{Cs}]/gu;
/** More marks on one letter than any language writes would run over the lines above and below. */
const PILED_MARKS = /(\p{M}{4})\p{M}+/gu;
/** Besides spaces and marks: characters drawn as nothing (the Hangul fillers among them), and the blank in Braille. */
const INVISIBLE_ONLY = /^[\s\p{Cf}\p{M}\p{Default_Ignorable_Code_Point}\u2800]*$/u;

/**
 * Makes typed or pasted text safe to keep and draw: one Unicode form (NFC), no control or direction-override
 * characters, at most four marks on a letter, at most one empty line in a row, no space at the ends.
 */
export function tidyText(text: string): string {
  const tidied = text
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(UNSAFE, '')
    .normalize('NFC')
    .replace(PILED_MARKS, '$1')
    // The look back keeps a long run of spaces from being tried again from each of its spaces.
    .replace(/(?<![^\S\n])[^\S\n]+$/gmu, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return INVISIBLE_ONLY.test(tidied) ? '' : tidied;
}

/** The same for a name, a role or a team's name: tidied and on one line. */
export function tidyLine(text: string): string {
  return tidyText(text.replace(/\s+/gu, ' '));
}

/** How many characters a person would count (grapheme clusters); stops counting at `most` + 1. */
export function countCharacters(text: string, most = Number.POSITIVE_INFINITY): number {
  let count = 0;
  for (const _ of graphemes.segment(text)) {
    count++;
    if (count > most) break;
  }
  return count;
}

/** How many words a person would read aloud. */
export function countWords(text: string): number {
  let count = 0;
  for (const part of words.segment(text)) if (part.isWordLike) count++;
  return count;
}

/** The text without case and diacritics, for finding "Ștefănescu" by typing "stefanescu". */
export function foldForSearch(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/ł/giu, 'l')
    .replace(/ø/giu, 'o')
    .replace(/đ/giu, 'd')
    .replace(/ß/gu, 'ss')
    .replace(/[’‘]/gu, "'")
    .toLowerCase();
}
