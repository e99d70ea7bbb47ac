import { asTextBox } from './typing.ts';

/** How people enter text at this window: whether a finger was the last pointer, and whether there are real keys. */
export interface InputMeans {
  /** A finger or pen, rather than a mouse, was the last to point. */
  readonly touch: boolean;
  /** A hardware key was pressed since the last touch in a text box. */
  readonly hardwareKeys: boolean;
}

let means: InputMeans = { touch: false, hardwareKeys: false };
const listeners = new Set<() => void>();

function note(change: Partial<InputMeans>): void {
  const next = { ...means, ...change };
  if (next.touch === means.touch && next.hardwareKeys === means.hardwareKeys) return;
  means = next;
  for (const listener of listeners) listener();
}

function onPointerDown(event: PointerEvent): void {
  const box = asTextBox(event.target);
  if (event.pointerType !== 'mouse')
    note(box ? { touch: true, hardwareKeys: false } : { touch: true });
  else if (box) note({ touch: false });
}

// Watched from the start: the finger that opens a dialog has already said how its text will be written.
window.addEventListener('pointerdown', onPointerDown, { capture: true });
window.addEventListener('keydown', () => note({ hardwareKeys: true }), { capture: true });

/** Asks for the keyboard on the screen where there is neither a finger nor a real key, only a mouse. */
export function askForKeyboard(): void {
  note({ touch: true, hardwareKeys: false });
}

/** How text is entered right now. */
export function inputMeans(): InputMeans {
  return means;
}

/** Calls back when that changes, until the returned function is called. */
export function onInputMeans(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
