import type { PointerEvent } from 'react';
import { keyboard } from '../words/keyboard.ts';

/** Letters offered above a held key. */
export interface OfferedLetters {
  readonly letter: string;
  readonly alternatives: readonly string[];
  /** Middle of the held key, in CSS pixels from the keyboard's left edge. */
  readonly middle: number;
  /** Top of the held key, in CSS pixels from the keyboard's top edge. */
  readonly top: number;
}

/** The letters behind a held key: slide to one and let go, or let go and tap one. */
export function LetterPopup(props: {
  readonly offered: OfferedLetters;
  readonly under: string | null;
  readonly onChoose: (letter: string) => void;
}) {
  const { letter, alternatives, middle, top } = props.offered;
  const keepFocus = (event: PointerEvent) => event.preventDefault();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a form's meaning and looks
    <div
      role="group"
      aria-label={keyboard.moreLetters(letter)}
      className="more-letters"
      style={{
        left: `clamp(0px, ${middle}px - var(--more-letter) * ${alternatives.length / 2}, 100% - var(--more-letter) * ${alternatives.length})`,
        top: `calc(${top}px - 5.75rem)`,
      }}
    >
      {alternatives.map((alternative) => (
        <button
          key={alternative}
          type="button"
          tabIndex={-1}
          className="more-letter"
          data-letter={alternative}
          data-under={alternative === props.under ? '' : undefined}
          onPointerDown={keepFocus}
          onClick={() => props.onChoose(alternative)}
        >
          {alternative}
        </button>
      ))}
    </div>
  );
}

/** The offered letter at a point of the window, or null. */
export function letterAt(x: number, y: number): string | null {
  const element = document.elementFromPoint(x, y);
  return element instanceof HTMLElement ? (element.dataset.letter ?? null) : null;
}
