import { deepFreeze } from './change.ts';
import { FRAME_HEAD, textLength } from './frame.ts';
import { Run } from './raw-state.ts';

/** How the text of a record's frame begins; after it stands the record, and then one bracket and one brace. */
const BEGINNING = /^\{"put":\["([\w-]+)",/;
const LONGEST_BEGINNING = 64;
const CLOSING_BRACKET = 0x5d;
const CLOSING_BRACE = 0x7d;

/** What stands between a snapshot's header and footer. */
export interface KnownContents {
  /** Records in runs, frozen, and whatever else was in a frame. */
  readonly contents: readonly unknown[];
  readonly frames: number;
}

/**
 * Reads frames that a checksum over all of them has already spoken for: none is summed up again, and of a record's frame
 * only the record is parsed, for this is half of a start. Null where the checksum stands over something else.
 */
export function knownContents(bytes: Buffer, from: number, to: number): KnownContents | null {
  const contents: unknown[] = [];
  let frames = 0;
  let run: Run | null = null;
  let beginning = Buffer.of();
  let at = from;
  try {
    for (; at < to; frames++) {
      const text = at + FRAME_HEAD;
      const end = text + textLength(bytes, at);
      at = end + 1;
      if (!run || !standsAt(bytes, text, beginning)) {
        const start = bytes.toString('latin1', text, text + LONGEST_BEGINNING);
        const [begun = '', list] = BEGINNING.exec(start) ?? [];
        run = list === undefined ? null : new Run(list);
        beginning = Buffer.from(begun);
        if (run) contents.push(run);
      }
      const closed = bytes[end - 2] === CLOSING_BRACKET && bytes[end - 1] === CLOSING_BRACE;
      if (run && closed) {
        // Frozen now, while the processor still has it at hand: later that takes three times as long.
        run.records.push(deepFreeze(parse(bytes, text + beginning.length, end - 2)));
      } else contents.push(parse(bytes, text, end));
    }
  } catch {
    return null;
  }
  return at === to ? { contents, frames } : null;
}

function parse(bytes: Buffer, from: number, to: number): unknown {
  return JSON.parse(bytes.toString('utf8', from, to));
}

function standsAt(bytes: Buffer, at: number, wanted: Buffer): boolean {
  for (let i = 0; i < wanted.length; i++) if (bytes[at + i] !== wanted[i]) return false;
  return true;
}
