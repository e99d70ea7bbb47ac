import type { MouseEvent, PointerEvent } from 'react';
import { faceOf, type Key, nameOf } from './layout.ts';

/** How a key takes part in typing; `press` comes at the finger's first touch, so that quick fingers lose nothing. */
export interface KeyHandlers {
  press(key: Key, pointer: number | null, element: HTMLElement): void;
  slide(event: PointerEvent): void;
  release(key: Key, pointer: number, event: PointerEvent): void;
  act(): void;
}

/** One key: a named button that neither takes the focus from the text box nor is a stop of the Tab key. */
export function KeyButton(props: {
  readonly value: Key;
  readonly upperCase: boolean;
  readonly shift: 'off' | 'once' | 'locked';
  readonly actionLabel: string;
  readonly handlers: KeyHandlers;
}) {
  const { value, handlers } = props;
  const keepFocus = (event: MouseEvent) => event.preventDefault();
  const isAction = value.does === 'action';

  function down(event: PointerEvent<HTMLButtonElement>) {
    event.preventDefault();
    if (event.button !== 0 || isAction) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    event.currentTarget.dataset.down = '';
    handlers.press(value, event.pointerId, event.currentTarget);
  }

  function up(event: PointerEvent<HTMLButtonElement>) {
    delete event.currentTarget.dataset.down;
    handlers.release(value, event.pointerId, event);
  }

  function click(event: MouseEvent<HTMLButtonElement>) {
    if (isAction) handlers.act();
    // A click without a pointer comes from assistive technology.
    else if (event.detail === 0) handlers.press(value, null, event.currentTarget);
  }

  const face = isAction ? props.actionLabel : faceOf(value, props.upperCase);
  return (
    <button
      type="button"
      tabIndex={-1}
      className={`key key-${value.does}`}
      aria-label={isAction ? undefined : nameOf(value)}
      aria-pressed={value.does === 'shift' ? props.shift !== 'off' : undefined}
      data-shift={value.does === 'shift' ? props.shift : undefined}
      onPointerDown={down}
      onPointerMove={handlers.slide}
      onPointerUp={up}
      onPointerCancel={up}
      onMouseDown={keepFocus}
      onContextMenu={keepFocus}
      onClick={click}
    >
      {face}
    </button>
  );
}
