import { hash } from 'node:crypto';
import path from 'node:path';
import { type Disk, type OpenFile, writeAll } from './disk.ts';

/** What is known outside the store's folder, so that a folder that vanished or went back in time is noticed. */
export interface Testimony {
  /** The folder it speaks of, seen from the witness's own folder, so that both can move together. */
  readonly folder: string;
  /** The last change it knows of. */
  readonly seq: number;
  /** How many records each list held. */
  readonly counts: Readonly<Record<string, number>>;
}

/** A power cut in the middle of a write may leave old digits beside new ones; this tells. */
function checkOf({ folder, seq, counts }: Testimony): string {
  return hash('sha256', JSON.stringify({ folder, seq, counts })).slice(0, 16);
}

const SECTOR = 512;

function isTestimony(value: unknown): value is Testimony {
  if (typeof value !== 'object' || value === null) return false;
  if (!('folder' in value) || !('seq' in value) || !('counts' in value)) return false;
  return (
    typeof value.folder === 'string' &&
    typeof value.seq === 'number' &&
    typeof value.counts === 'object' &&
    value.counts !== null
  );
}

/** How many records each list of a document holds. */
export function countsOf(document: object): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(document).flatMap(([name, value]) =>
      Array.isArray(value) ? [[name, value.length]] : [],
    ),
  );
}

/** The small file outside the store's folder. It never holds a word of a note, and losing it loses nothing. */
export class Witness {
  readonly #disk: Disk;
  readonly #file: string;
  readonly #folder: string;

  constructor(disk: Disk, file: string, folder: string) {
    this.#disk = disk;
    this.#file = file;
    this.#folder = path.relative(path.dirname(file), folder).split(path.sep).join('/');
  }

  /** What it says about this folder; null when it says nothing, cannot be read, or speaks of another one. */
  async read(): Promise<Testimony | null> {
    try {
      const text = Buffer.from(await this.#disk.read(this.#file)).toString('utf8');
      const value: unknown = JSON.parse(text);
      if (!isTestimony(value) || value.folder !== this.#folder) return null;
      return 'check' in value && value.check === checkOf(value) ? value : null;
    } catch {
      return null;
    }
  }

  /** Writes what is known now, in place and padded to whole sectors; a failure is no reason to refuse a note. */
  async write(seq: number, counts: Readonly<Record<string, number>>): Promise<void> {
    const testimony: Testimony = { folder: this.#folder, seq, counts };
    const text = Buffer.from(JSON.stringify({ ...testimony, check: checkOf(testimony) }));
    const bytes = Buffer.alloc(Math.ceil((text.length + 1) / SECTOR) * SECTOR, ' ');
    bytes.set(text);
    bytes[bytes.length - 1] = 0x0a;
    let open: OpenFile | null = null;
    try {
      open = await this.#open();
      await writeAll(open, bytes, 0);
      await open.datasync();
    } catch {
      // The next one is tried at the next change.
    }
    await open?.close().catch(() => {});
  }

  async #open(): Promise<OpenFile> {
    try {
      return await this.#disk.open(this.#file);
    } catch {
      return await this.#disk.create(this.#file);
    }
  }
}
