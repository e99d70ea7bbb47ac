/**
 * Edits the focused text box as a hardware keyboard would. `execCommand` is the only way that keeps the caret, the
 * selection, the box's own undo history and its input events; browsers keep it for exactly this:
 * https://github.com/w3c/editing/issues/238
 */
function edit(command: 'insertText' | 'delete' | 'undo', text?: string): void {
  document.execCommand(command, false, text);
}

/** Types text at the caret of the focused text box, in place of what is selected. */
export function typeText(text: string): void {
  edit('insertText', text);
}

/** Deletes what is selected, or the character before the caret. */
export function deleteBack(): void {
  edit('delete');
}

/** Takes back the last change in the focused text box. */
export function undo(): void {
  edit('undo');
}

/** Puts text in the place of the last `length` UTF-16 units before the caret. */
export function replaceBefore(box: TextBox, length: number, text: string): void {
  const caret = box.selectionEnd ?? box.value.length;
  box.setSelectionRange(Math.max(0, caret - length), caret);
  typeText(text);
}

/** An element that takes typed text. */
export type TextBox = HTMLInputElement | HTMLTextAreaElement;

const TEXT_TYPES = new Set(['text', 'search', 'email', 'url', 'tel', 'password']);

/** The element as a text box that can be typed into, or null. */
export function asTextBox(element: EventTarget | null): TextBox | null {
  if (element instanceof HTMLTextAreaElement) return element.readOnly ? null : element;
  if (element instanceof HTMLInputElement && TEXT_TYPES.has(element.type)) {
    return element.readOnly ? null : element;
  }
  return null;
}
