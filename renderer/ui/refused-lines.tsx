import { firstRun as words } from './words.ts';

const SHOWN = 32;

/** Says kindly which lines of a pasted list cannot be names; nothing while all can. */
export function RefusedLines({ lines }: { readonly lines: readonly string[] }) {
  const [only] = lines;
  if (only === undefined) return null;
  return (
    <p role="status" className="text-field-problem">
      {lines.length === 1
        ? words.tooLong(`${[...only].slice(0, SHOWN).join('')}…`)
        : words.tooLongMany(lines.length)}
    </p>
  );
}
