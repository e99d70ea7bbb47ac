import { useMemo } from 'react';

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'word' });

interface Piece {
  readonly text: string;
  /** Which word it is, counted from 0; null for what lies between words. */
  readonly word: number | null;
}

function piecesOf(text: string): readonly Piece[] {
  let word = 0;
  return [...segmenter.segment(text)].map(({ segment, isWordLike }) => ({
    text: segment,
    word: isWordLike ? word++ : null,
  }));
}

/** A text in which one word is lit, for the guide and the voice; a screen reader hears it whole. */
export function LitWords(props: { readonly text: string; readonly lit: number | null }) {
  const { text, lit } = props;
  const pieces = useMemo(() => piecesOf(text), [text]);
  if (lit === null) return text;
  return pieces.map(({ text: piece, word }, index) =>
    word === null ? (
      piece
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never change their order
      <span key={index} className="lit-word" data-lit={word === lit || undefined}>
        {piece}
      </span>
    ),
  );
}
