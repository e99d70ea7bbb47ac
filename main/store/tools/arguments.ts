/** A whole number as somebody typed it; null for anything else, nothing at all among it. */
export function wholeNumber(text: string): number | null {
  const number = /^-?\d+$/.test(text) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(number) ? number : null;
}

/** Reads a tool's arguments; throws how it is called, and what was not understood, where they make no sense. */
export function understood<Value>(read: () => Value | null, usage: string): Value {
  let why = '';
  let value: Value | null = null;
  try {
    value = read();
  } catch (error) {
    // `parseArgs` explains itself in the first line, and in others how to trick it.
    why = error instanceof Error ? `${error.message.split('\n')[0]}\n` : '';
  }
  if (value === null) throw new Error(`${why}usage: ${usage}`);
  return value;
}
