import { foldForSearch } from '../text.ts';

/** What a column of collected notes can hold, in the order the columns are shown. */
export const FIELDS = ['for', 'story', 'from', 'kind', 'date'] as const;

/** One of the five things a column can hold. */
export type Field = (typeof FIELDS)[number];

/** Which column holds what, counted from 0; null where there is none. */
export type Columns = Readonly<Record<Field, number | null>>;

/** A cell of a table: its text, or a date where the file knows that it is one. */
export type Cell = string | Date;

/** The headings forms like to use, the surest first. */
const HEADINGS: Readonly<Record<Field, readonly RegExp[]>> = {
  story: [
    /\b(?:story|note|message|what did they do|what happened|comment|celebrat\w*|thank)/u,
    /\bwhat\b/u,
    /\bwhy\b/u,
    /\bfeedback\b/u,
  ],
  for: [
    /^(?:for|to|who|colleague|recipient|nominee)$/u,
    /\b(?:who (?:is|was) it for|who for|nominat\w+|recipient|colleague|for whom)\b/u,
    /\bfor\b/u,
    /\bteam member\b/u,
  ],
  from: [
    /^(?:from|by|sender|author|source)$/u,
    /\b(?:who (?:is|was) it from|your name|from|sender|written by|source)\b/u,
  ],
  kind: [/^(?:kind|type|category|theme)$/u, /\b(?:kind|type|category|theme|value)\b/u],
  date: [
    /^(?:date|when|day)$/u,
    /\b(?:date|timestamp|completion time|submitted|start time|when)\b/u,
  ],
};

/** The order in which fields choose: the surest headings first, so that "Who is it from?" is not taken for "for". */
const CHOOSING: readonly Field[] = ['date', 'kind', 'from', 'for', 'story'];

/** Guesses from the headings which column holds what; without a story's heading, the column with the longest texts. */
export function guessColumns(
  headings: readonly string[],
  rows: readonly (readonly Cell[])[],
): Columns {
  const folded = headings.map((heading) => foldForSearch(heading.trim()));
  const taken = new Set<number>();
  const guessed: Record<Field, number | null> = {
    for: null,
    story: null,
    from: null,
    kind: null,
    date: null,
  };
  for (const field of CHOOSING) {
    for (const pattern of HEADINGS[field]) {
      const at = folded.findIndex((heading, index) => !taken.has(index) && pattern.test(heading));
      if (at < 0) continue;
      guessed[field] = at;
      taken.add(at);
      break;
    }
  }
  guessed.story ??= longestColumn(headings.length, rows, taken);
  return guessed;
}

function longestColumn(
  width: number,
  rows: readonly (readonly Cell[])[],
  taken: ReadonlySet<number>,
): number | null {
  let longest: number | null = null;
  let most = 0;
  for (let at = 0; at < width; at++) {
    if (taken.has(at)) continue;
    const letters = rows.reduce((sum, row) => {
      const cell = row[at];
      return sum + (typeof cell === 'string' ? cell.length : 0);
    }, 0);
    if (letters <= most) continue;
    most = letters;
    longest = at;
  }
  return longest;
}
