import fs from 'node:fs';
import path from 'node:path';

/** Bytes after which the log starts a new file; one older file is kept beside it. */
const LARGEST_LOG = 1_000_000;

/** The kiosk's own log: what happened to the program, never what people wrote. */
export interface Log {
  readonly file: string;
  note(message: string, detail?: unknown): void;
  /** The last lines, oldest first. */
  tail(count: number): readonly string[];
}

/** Opens the log in a folder; where it cannot be written the kiosk goes on without it. */
export function openLog(folder: string, now: () => Date): Log {
  const file = path.join(folder, 'kiosk.log');
  try {
    fs.mkdirSync(folder, { recursive: true });
    if (sizeOf(file) > LARGEST_LOG) fs.renameSync(file, `${file}.old`);
  } catch {
    // A full or read-only disk must not keep the wall dark.
  }

  function note(message: string, detail?: unknown): void {
    const line = `${now().toISOString()} ${message}${detail === undefined ? '' : `: ${inOneLine(detail)}`}\n`;
    try {
      fs.appendFileSync(file, line);
    } catch {
      // Same.
    }
  }

  function tail(count: number): readonly string[] {
    try {
      return fs.readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count);
    } catch {
      return [];
    }
  }

  return { file, note, tail };
}

function sizeOf(file: string): number {
  return fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

function inOneLine(detail: unknown): string {
  const text = detail instanceof Error ? (detail.stack ?? detail.message) : String(detail);
  return text.replace(/\s*\n\s*/g, ' | ');
}
