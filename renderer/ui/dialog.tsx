import { type KeyboardEvent, type ReactNode, type SyntheticEvent, useEffect, useRef } from 'react';
import './dialog.css';

/**
 * A modal dialog on the native element, so that focus stays inside, the page behind is inert, Escape closes it
 * and focus goes back to what opened it. `look` is a paper card in the middle, the whole screen, or nothing but a veil.
 */
export function Dialog(props: {
  readonly label: string;
  readonly look?: 'card' | 'screen' | 'clear';
  readonly className?: string | undefined;
  /** Called when Escape is pressed; the owner decides whether to unmount the dialog. */
  readonly onEscape: () => void;
  /** Called when the veil beside the content is tapped. */
  readonly onTapBeside?: () => void;
  readonly children: ReactNode;
}) {
  const element = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const dialog = element.current;
    const before = document.activeElement;
    if (dialog && !dialog.open) dialog.showModal();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  function cancelled(event: SyntheticEvent) {
    event.preventDefault();
    props.onEscape();
  }

  // Escape is taken as a key, because a second close request without anything between closes a dialog even when the
  // first was declined: https://html.spec.whatwg.org/multipage/interaction.html#close-request
  function pressed(event: KeyboardEvent) {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    props.onEscape();
  }

  function closedByItself() {
    if (element.current?.isConnected) props.onEscape();
  }

  const classes = ['dialog', `dialog-${props.look ?? 'card'}`, props.className];
  return (
    <dialog
      ref={element}
      aria-label={props.label}
      className={classes.filter(Boolean).join(' ')}
      onKeyDown={pressed}
      onCancel={cancelled}
      onClose={closedByItself}
      onClick={(event) => {
        if (event.target === element.current) props.onTapBeside?.();
      }}
    >
      {props.children}
    </dialog>
  );
}
