import { type PointerEvent, type ReactNode, useRef, useState } from 'react';
import { keyboard } from '../words/keyboard.ts';
import { KeyButton, type KeyHandlers } from './key-button.tsx';
import { type Key, type KeyboardPage, nameOf, PAGES, raise } from './layout.ts';
import { LetterPopup, letterAt, type OfferedLetters } from './letter-popup.tsx';
import { SuggestionStrip } from './suggestion-strip.tsx';
import { deleteBack, replaceBefore, type TextBox, typeText, undo } from './typing.ts';
import { useHolding } from './use-holding.ts';
import { useTextBox } from './use-text-box.ts';
import './on-screen-keyboard.css';

type Shift = 'off' | 'once' | 'locked';

/** Shift pressed again locks, and once more lets go. */
const AFTER_SHIFT: Readonly<Record<Shift, Shift>> = { off: 'once', once: 'locked', locked: 'off' };

/** What a screen can add to the keyboard. */
export interface KeyboardExtras {
  /** Names offered while a word that could become one of them is written. */
  readonly suggestions?: readonly string[] | undefined;
  /** The green key at the lower right: what it says, and what it does. */
  readonly actionLabel?: string;
  readonly onAction?: () => void;
  /** The screen's own buttons that must stay in reach above the keys. */
  readonly lead?: ReactNode;
}

/**
 * The keyboard on the screen, once for each dialog: it comes when a finger touches a text box of that dialog and
 * steps aside at the first hardware key.
 */
export function OnScreenKeyboard(props: KeyboardExtras) {
  const root = useRef<HTMLDivElement>(null);
  const box = useTextBox(root);
  return (
    <div ref={root} className="on-screen-keyboard" hidden={box === null}>
      {box ? <Keys {...props} box={box} /> : null}
    </div>
  );
}

/** Whether a keyboard is up is also a matter of layout: screens ask with this selector. */
export const KEYBOARD_IS_UP = '.on-screen-keyboard:not([hidden])';

function Keys(props: KeyboardExtras & { readonly box: TextBox }) {
  const { box, suggestions, lead } = props;
  const [page, setPage] = useState<KeyboardPage>('letters');
  const [shift, setShift] = useState<Shift>('off');
  const [offered, setOffered] = useState<OfferedLetters | null>(null);
  const [under, setUnder] = useState<string | null>(null);
  const shiftHeld = useRef({ pointer: -1, typed: false });
  const group = useRef<HTMLDivElement>(null);
  const holding = useHolding();

  const upperCase = shift !== 'off';
  const cased = (letter: string) => (upperCase ? raise(letter) : letter);

  function type(text: string) {
    typeText(text);
    if (shiftHeld.current.pointer >= 0) shiftHeld.current.typed = true;
    else if (shift === 'once') setShift('off');
  }

  function offer(key: Key, element: HTMLElement) {
    const board = group.current?.getBoundingClientRect();
    if (key.does !== 'type' || !key.alternatives || !board) return;
    const place = element.getBoundingClientRect();
    setUnder(null);
    setOffered({
      letter: cased(key.types),
      alternatives: key.alternatives.map(cased),
      middle: place.left + place.width / 2 - board.left,
      top: place.top - board.top,
    });
  }

  function choose(letter: string) {
    box.focus();
    if (offered) replaceBefore(box, offered.letter.length, letter);
    setOffered(null);
  }

  const handlers: KeyHandlers = {
    press(key, pointer, element) {
      if (document.activeElement !== box) box.focus();
      setOffered(null);
      if (key.does === 'type') {
        type(cased(key.types));
        if (pointer !== null && key.alternatives) holding.hold(pointer, () => offer(key, element));
      } else if (key.does === 'space') type(' ');
      else if (key.does === 'new-line') type('\n');
      else if (key.does === 'turn-to') setPage(key.page);
      else if (key.does === 'delete' || key.does === 'undo') {
        const act = key.does === 'undo' ? undo : deleteBack;
        act();
        if (pointer !== null) holding.repeat(pointer, act);
      } else if (key.does === 'shift') {
        shiftHeld.current = { pointer: pointer ?? -1, typed: false };
        setShift(AFTER_SHIFT[shift]);
      }
    },
    slide(event: PointerEvent) {
      if (offered) setUnder(letterAt(event.clientX, event.clientY));
    },
    release(key, pointer, event) {
      holding.letGo(pointer);
      if (shiftHeld.current.pointer === pointer) {
        if (key.does === 'shift' && shiftHeld.current.typed) setShift('off');
        shiftHeld.current = { pointer: -1, typed: false };
      }
      const letter = offered ? letterAt(event.clientX, event.clientY) : null;
      if (letter !== null) choose(letter);
    },
    act: () => props.onAction?.(),
  };

  return (
    <>
      {lead || suggestions ? (
        <div className="keyboard-strip">
          {lead}
          {suggestions ? <SuggestionStrip box={box} names={suggestions} /> : null}
        </div>
      ) : null}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a form's meaning and looks */}
      <div ref={group} role="group" aria-label={keyboard.name} className="keyboard-keys">
        {PAGES[page].map((row) => (
          <div key={row.map(nameOf).join()} className="keyboard-row">
            {row
              .filter((key) => isOffered(key, page, box, props.actionLabel))
              .map((key) => (
                <KeyButton
                  key={nameOf(key)}
                  value={key}
                  upperCase={upperCase}
                  shift={shift}
                  actionLabel={props.actionLabel ?? ''}
                  handlers={handlers}
                />
              ))}
          </div>
        ))}
        {offered ? <LetterPopup offered={offered} under={under} onChoose={choose} /> : null}
      </div>
    </>
  );
}

/** Some keys have their place only where they can do something: a letters page has room for "New line" or the action. */
function isOffered(
  key: Key,
  page: KeyboardPage,
  box: TextBox,
  actionLabel: string | undefined,
): boolean {
  if (key.does === 'action') return actionLabel !== undefined;
  if (key.does !== 'new-line') return true;
  return box instanceof HTMLTextAreaElement && (page !== 'letters' || actionLabel === undefined);
}
