import terms from './lists/known-terms.json' with { type: 'json' };
import towns from './lists/towns.json' with { type: 'json' };
import { fold } from './readable-text.ts';
import type { Word } from './words-of-text.ts';

/** Phrases by their first word, each as its words, the longest first. */
type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

let known: Phrases | null = null;
let places: Phrases | null = null;

/** How many words from `at` on are a term everybody may write: a festival, a language, an act of law, a brand. */
export function knownTermAt(words: readonly Word[], at: number): number {
  known ??= phrasesOf(terms);
  return longestAt(known, words, at);
}

/** How many words from `at` on are the name of a town, a city or a part of one. */
export function townAt(words: readonly Word[], at: number): number {
  places ??= phrasesOf(towns);
  return longestAt(places, words, at);
}

function phrasesOf(rows: readonly string[]): Phrases {
  const phrases = new Map<string, string[][]>();
  for (const phrase of rows.flatMap((row) => row.split('; '))) {
    const parts = partsOf(fold(phrase));
    const first = parts[0] ?? '';
    phrases.set(first, [...(phrases.get(first) ?? []), parts]);
  }
  for (const list of phrases.values()) list.sort((a, b) => b.length - a.length);
  return phrases;
}

/** A phrase and a text are compared in the same pieces: letters, apostrophes inside words, figures. */
function partsOf(phrase: string): string[] {
  return phrase.match(/[\p{L}\p{M}']+|\d+/gu) ?? [];
}

function longestAt(phrases: Phrases, words: readonly Word[], at: number): number {
  const first = words[at];
  if (!first) return 0;
  const piece = /^[a-z]+$/.test(first.folded) ? first.folded : (partsOf(first.folded)[0] ?? '');
  const owner = ownerOf(piece);
  if (!phrases.has(piece) && !phrases.has(owner)) return 0;
  const starts = owner === piece ? [piece] : [piece, owner];
  const pieces = piecesFrom(words, at);
  for (const start of starts) {
    for (const phrase of phrases.get(start) ?? []) {
      const fits = phrase.every((part, index) => {
        const piece = pieces[index]?.piece ?? '';
        return piece === part || (index === phrase.length - 1 && ownerOf(piece) === part);
      });
      const last = pieces[phrase.length - 1];
      if (fits && last?.endsWord) return last.word - at + 1;
    }
  }
  return 0;
}

function ownerOf(piece: string): string {
  return piece.includes("'") ? piece.replace(/'s?$/, '') : piece;
}

interface Piece {
  readonly piece: string;
  readonly word: number;
  readonly endsWord: boolean;
}

/** No phrase is longer than this many pieces. */
const LONGEST = 7;

function piecesFrom(words: readonly Word[], at: number): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let word = at; word < words.length && pieces.length < LONGEST; word++) {
    const one = words[word];
    if (!one || (word > at && one.startsSentence && !one.afterSpaceOnly)) break;
    const parts = partsOf(one.folded);
    parts.forEach((piece, index) => {
      pieces.push({ piece, word, endsWord: index === parts.length - 1 });
    });
  }
  return pieces;
}
