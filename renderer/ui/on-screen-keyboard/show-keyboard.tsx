import { type MouseEvent, useSyncExternalStore } from 'react';
import { Button } from '../button.tsx';
import { keyboard } from '../words/keyboard.ts';
import { askForKeyboard, inputMeans, onInputMeans } from './input-means.ts';
import { asTextBox } from './typing.ts';

/**
 * A button for whoever has only a mouse, or a touch screen that says it is one: it brings the keyboard up for the
 * first text box of its dialog. Fingers have no need of it and do not see it.
 */
export function ShowKeyboard(props: { readonly className: string }) {
  const { touch } = useSyncExternalStore(onInputMeans, inputMeans);
  if (touch) return null;

  function show(event: MouseEvent) {
    const dialog = event.currentTarget.closest('dialog');
    const boxes = [...(dialog?.querySelectorAll('input, textarea') ?? [])];
    boxes
      .map(asTextBox)
      .find((box) => box !== null)
      ?.focus();
    askForKeyboard();
  }

  return (
    <Button look="quiet" className={props.className} onClick={show}>
      {keyboard.show}
    </Button>
  );
}
