import { type ReactNode, type SyntheticEvent, useEffect, useRef } from 'react';
import './dialog.css';

/**
 * A modal dialog on the native element, so that focus stays inside, the page behind is inert, Escape closes it
 * and focus goes back to what opened it. `look` is a paper card in the middle, or the whole screen.
 */
export function Dialog(props: {
  readonly label: string;
  readonly look?: 'card' | 'screen' | 'clear';
  readonly className?: string;
  /** Called when Escape is pressed; the owner decides whether to unmount the dialog. */
  readonly onEscape: () => void;
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

  function escape(event: SyntheticEvent) {
    event.preventDefault();
    props.onEscape();
  }

  const classes = ['dialog', `dialog-${props.look ?? 'card'}`, props.className];
  return (
    <dialog
      ref={element}
      aria-label={props.label}
      className={classes.filter(Boolean).join(' ')}
      onCancel={escape}
    >
      {props.children}
    </dialog>
  );
}
