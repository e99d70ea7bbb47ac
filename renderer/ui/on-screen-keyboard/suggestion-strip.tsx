import { type PointerEvent, useEffect, useState } from 'react';
import { keyboard } from '../words/keyboard.ts';
import { suggestNames, wordBefore } from './suggestions.ts';
import { replaceBefore, type TextBox } from './typing.ts';

/** Names that the word at the caret could become, one touch each. */
export function SuggestionStrip(props: {
  readonly box: TextBox;
  readonly names: readonly string[];
}) {
  const { box, names } = props;
  const [word, setWord] = useState('');

  useEffect(() => {
    const look = () => setWord(wordBefore(box.value, box.selectionEnd ?? box.value.length));
    look();
    // Not at the box itself, where React has yet to see the letter: https://github.com/facebook/react/issues/13424
    document.addEventListener('input', look);
    document.addEventListener('selectionchange', look);
    return () => {
      document.removeEventListener('input', look);
      document.removeEventListener('selectionchange', look);
    };
  }, [box]);

  function choose(name: string) {
    box.focus();
    replaceBefore(box, word.length, `${name} `);
  }

  const keepFocus = (event: PointerEvent) => event.preventDefault();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a form's meaning and looks
    <div role="group" aria-label={keyboard.suggestions} className="suggestions">
      {suggestNames(word, names).map((name) => (
        <button
          key={name}
          type="button"
          tabIndex={-1}
          className="suggestion"
          dir="auto"
          onPointerDown={keepFocus}
          onClick={() => choose(name)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
