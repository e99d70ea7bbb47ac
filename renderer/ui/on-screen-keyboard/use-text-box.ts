import { type RefObject, useEffect, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import { inputMeans, onInputMeans } from './input-means.ts';
import { asTextBox, type TextBox } from './typing.ts';

const askedAway = new Set<() => void>();

/** Puts the keyboard away until the next touch in a text box. */
export function putKeyboardAway(): void {
  asTextBox(document.activeElement)?.blur();
  for (const away of askedAway) away();
}

/**
 * The text box the keyboard writes into: the last one focused in the keyboard's own dialog, or null while no finger
 * asks for a keyboard. It stays while other controls of the screen are touched, so that nothing jumps.
 */
export function useTextBox(root: RefObject<HTMLElement | null>): TextBox | null {
  const [box, setBox] = useState<TextBox | null>(null);
  const means = useSyncExternalStore(onInputMeans, inputMeans);

  useEffect(() => {
    const look = () => {
      const focused = asTextBox(document.activeElement);
      const dialog = root.current?.closest('dialog') ?? null;
      if (focused && focused.closest('dialog') === dialog) setBox(focused);
    };
    const forget = () => setBox(null);
    look();
    document.addEventListener('focusin', look);
    askedAway.add(forget);
    return () => {
      document.removeEventListener('focusin', look);
      askedAway.delete(forget);
    };
  }, [root]);

  // A text box that went with its screen fires no event.
  useLayoutEffect(() => {
    if (box && !box.isConnected) setBox(null);
  });

  return means.touch && !means.hardwareKeys ? box : null;
}
