import { createHash } from 'node:crypto';
import { type OpenFile, writeAll } from './disk.ts';
import { frameSize, writeFrame } from './frame.ts';

/** Bytes gathered before they are written: about 150 notes, well under a millisecond of work between two writes. */
const SLICE = 64 * 1024;

/**
 * Writes frames one after another into a file, slice by slice, and sums them up. One buffer serves all slices: a small
 * one for each of ten thousand notes would keep the garbage collector longer than the writing takes.
 */
export class SliceWriter {
  readonly #file: OpenFile;
  readonly #sum = createHash('sha256');
  #slice = Buffer.allocUnsafe(SLICE);
  #filled = 0;
  #written = 0;

  constructor(file: OpenFile) {
    this.#file = file;
  }

  /** Bytes that have gone to the file so far. */
  get written(): number {
    return this.#written;
  }

  /** Adds a frame; where that fills a slice, gives what to wait for, else null. */
  add(value: unknown): Promise<void> | null {
    const text = JSON.stringify(value);
    const size = frameSize(text);
    if (this.#filled + size > this.#slice.length) return this.#flushAndPlace(text, size);
    this.#place(text, size);
    return null;
  }

  /** Writes what has gathered, and gives the SHA-256 of everything up to here. */
  async flush(): Promise<string> {
    const bytes = this.#slice.subarray(0, this.#filled);
    this.#sum.update(bytes);
    await writeAll(this.#file, bytes, this.#written);
    this.#written += this.#filled;
    this.#filled = 0;
    return this.#sum.copy().digest('hex');
  }

  async #flushAndPlace(text: string, size: number): Promise<void> {
    await this.flush();
    if (size > this.#slice.length) this.#slice = Buffer.allocUnsafe(size);
    this.#place(text, size);
  }

  #place(text: string, size: number): void {
    writeFrame(this.#slice, this.#filled, text, size);
    this.#filled += size;
  }
}
