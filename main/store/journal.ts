import path from 'node:path';
import { type Disk, type OpenFile, writeAll, writeZeros } from './disk.ts';
import type { Header } from './entries.ts';
import { encodeFrame } from './frame.ts';
import { fileName } from './names.ts';

/**
 * The journal being written, and its twin: two files with the same frames, so that one damaged sector
 * costs nothing. After any failure it is never written to again.
 */
export class Journal {
  readonly generation: number;
  /** Bytes set aside when it was made, so that notes still fit when the disk is full. */
  readonly room: number;
  readonly #files: readonly OpenFile[];
  #position = 0;
  #failed = false;
  #traces: readonly { readonly file: OpenFile; readonly to: number }[] = [];

  private constructor(generation: number, room: number, files: readonly OpenFile[]) {
    this.generation = generation;
    this.room = room;
    this.#files = files;
  }

  /** Creates both files with `room` bytes of zeros and makes their names durable; leaves nothing behind on failure. */
  static async prepare(
    disk: Disk,
    folder: string,
    generation: number,
    room: number,
  ): Promise<Journal> {
    const made: { file: string; open: OpenFile }[] = [];
    try {
      for (const kind of ['journal', 'twin'] as const) {
        const file = path.join(folder, fileName(kind, generation));
        const open = await disk.create(file);
        made.push({ file, open });
        await writeZeros(open, 0, room);
        await open.sync();
      }
      await disk.syncFolder(folder);
    } catch (error) {
      for (const { file, open } of made) {
        await open.close().catch(() => {});
        await disk.remove(file).catch(() => {});
      }
      throw error;
    }
    return new Journal(
      generation,
      room,
      made.map(({ open }) => open),
    );
  }

  /** How many bytes have been used. */
  get used(): number {
    return this.#position;
  }

  /** Whether it can no longer be trusted with anything. */
  get failed(): boolean {
    return this.#failed;
  }

  /** Writes the header; from here on older journals' later changes are void. */
  async begin(header: Header): Promise<void> {
    await this.append(encodeFrame(header));
  }

  /**
   * Resolves when the bytes would survive a power cut in both files; throws the system's error otherwise, ENOENT where
   * somebody has taken a file away and the bytes would go with it.
   */
  async append(bytes: Uint8Array): Promise<void> {
    if (this.#failed) throw new Error('a failed journal is never written to again');
    const position = this.#position;
    const outcomes = await Promise.allSettled(
      this.#files.map(async (file) => {
        await writeAll(file, bytes, position);
        const there = file.isThere();
        await file.datasync();
        if (!(await there)) throw Object.assign(new Error('a journal is gone'), { code: 'ENOENT' });
      }),
    );
    const refusal = outcomes.find((outcome) => outcome.status === 'rejected');
    if (refusal) {
      this.#failed = true;
      this.#traces = this.#files.map((file) => ({ file, to: position + bytes.length }));
      await this.strike();
      throw refusal.reason;
    }
    this.#position = position + bytes.length;
  }

  /** Puts zeros over what was refused, so that no trace of it comes back; false while the disk does not let it. */
  async strike(): Promise<boolean> {
    for (const trace of this.#traces) {
      try {
        const end = Math.min(trace.to, await trace.file.size());
        await writeZeros(trace.file, this.#position, end);
        await trace.file.datasync();
        this.#traces = this.#traces.filter((other) => other !== trace);
      } catch {
        // Tried again by whoever asked; a later journal's header voids it as well.
      }
    }
    return this.#traces.length === 0;
  }

  /** Closes both files. */
  async close(): Promise<void> {
    for (const file of this.#files) await file.close().catch(() => {});
  }
}
