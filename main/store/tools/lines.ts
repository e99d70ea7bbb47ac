import type { Writable } from 'node:stream';
import { codeOf } from '../disk.ts';

/** Prints a tool's lines. Whoever reads them may go away at any time, as `head` does, and that is no error. */
export class Lines {
  readonly #out: Writable;
  #ended = false;

  /** `onTrouble` hears why lines cannot be printed, where it is not that their reader went away. */
  constructor(out: Writable, onTrouble: (why: string) => void) {
    this.#out = out;
    out.on('error', (error) => {
      if (!this.#ended && codeOf(error) !== 'EPIPE') onTrouble(error.message);
      this.#ended = true;
    });
  }

  /** Whether nothing more can be printed. */
  get ended(): boolean {
    return this.#ended;
  }

  /** Prints values as JSON, one to a line. */
  print(values: readonly unknown[]): void {
    if (!this.#ended) this.#out.write(values.map((value) => `${JSON.stringify(value)}\n`).join(''));
  }
}

/** A tool's lines on stdout; where they cannot be printed it says so and ends with an error. */
export function standardLines(): Lines {
  return new Lines(process.stdout, (why) => {
    process.stderr.write(`The lines cannot be printed any more: ${why}\n`);
    process.exitCode = 1;
  });
}
