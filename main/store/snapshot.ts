import { createHash, hash } from 'node:crypto';
import path from 'node:path';
import type { Work } from './calmly.ts';
import { type Disk, type OpenFile, wipeAndRemove } from './disk.ts';
import { type Footer, type Header, type HeldRecord, isFooter, isHeader } from './entries.ts';
import { FRAME_MARK, frameAt, readFrames, readingFrames } from './frame.ts';
import { fileName } from './names.ts';
import { contentsOf } from './raw-state.ts';
import { SliceWriter } from './slice-writer.ts';
import { knownContents } from './snapshot-contents.ts';

/** Bytes read and checked at a time when a snapshot is read back. */
const CHECK = 64 * 1024;

/** What a snapshot file holds. A file that is not whole may still give some of its records. */
export interface Snapshot {
  readonly header: Header | null;
  /** Whether header, footer and checksum say that everything is there. */
  readonly whole: boolean;
  /** Its records, one by one or in runs, its single values, and perhaps other things that have to be passed over. */
  readonly contents: readonly unknown[];
}

/** How much a written snapshot holds. */
export interface SnapshotSize {
  readonly bytes: number;
  readonly records: number;
}

/**
 * Writes a document to a new snapshot file, slice by slice so that the process stays free for people, makes it
 * durable and reads it back. Throws the system's error, or one with the code EIO if it does not read back the same.
 */
export async function writeSnapshot(
  disk: Disk,
  folder: string,
  header: Header,
  document: object,
  held: readonly HeldRecord[],
): Promise<SnapshotSize> {
  const file = path.join(folder, fileName('snapshot', header.generation));
  const size = await writeSnapshotFile(disk, file, header, document, held);
  await disk.syncFolder(folder);
  return size;
}

/** Does what `writeSnapshot` does under any file name, without making the name durable. */
export async function writeSnapshotFile(
  disk: Disk,
  file: string,
  header: Header,
  document: object,
  held: readonly HeldRecord[],
): Promise<SnapshotSize> {
  const open = await disk.create(file);
  try {
    const writer = new SliceWriter(open);
    await writer.add(header);
    let records = 0;
    for (const content of contentsOf(document, held)) {
      const slice = writer.add(content);
      if (slice) await slice;
      records++;
    }
    const sha256 = await writer.flush();
    const footer: Footer = { end: { seq: header.after, records, sha256 } };
    await writer.add(footer);
    const whole = await writer.flush();
    await open.sync();
    await readBack(open, writer.written, whole);
    await open.close();
    return { bytes: writer.written, records };
  } catch (error) {
    await open.close().catch(() => {});
    await wipeAndRemove(disk, file).catch(() => {});
    throw error;
  }
}

async function readBack(file: OpenFile, size: number, sha256: string): Promise<void> {
  const sum = createHash('sha256');
  for (let at = 0; at < size; at += CHECK) {
    sum.update(await file.read(Math.min(CHECK, size - at), at));
  }
  if (sum.digest('hex') !== sha256) {
    throw Object.assign(new Error('a snapshot did not read back the same'), { code: 'EIO' });
  }
}

/** How a snapshot's file looks before any of its records is read. */
export type SnapshotOutline = Pick<Snapshot, 'header' | 'whole'>;

/** What `readSnapshot` does without keeping the process from anything else. */
export function* readingSnapshot(file: Uint8Array): Work<Snapshot> {
  const { header, whole } = yield* outlining(file);
  const values = (yield* readingFrames(file)).frames.map((frame) => frame.value);
  if (!whole) return { header: values.find(isHeader) ?? null, whole, contents: values };
  return { header, whole, contents: values.slice(1, -1) };
}

/** Checks a snapshot's file against its own checksum, and reads its header; calmly. */
export function* outlining(file: Uint8Array): Work<SnapshotOutline> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const first = frameAt(bytes, 0);
  const header = first && isHeader(first.value) ? first.value : null;
  const last = frameAt(bytes, bytes.lastIndexOf(FRAME_MARK));
  if (!last || !isFooter(last.value) || last.to !== bytes.length) return { header, whole: false };
  const sum = createHash('sha256');
  for (let at = 0; at < last.from; at += CHECK) {
    yield;
    sum.update(bytes.subarray(at, Math.min(at + CHECK, last.from)));
  }
  return { header, whole: header !== null && sum.digest('hex') === last.value.end.sha256 };
}

/** Reads a snapshot file's bytes: all of it where its checksum holds, else every record that is intact. */
export function readSnapshot(file: Uint8Array): Snapshot {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  return readWhole(bytes) ?? readWhatIsThere(bytes);
}

function readWhole(bytes: Buffer): Snapshot | null {
  const header = frameAt(bytes, 0);
  const footer = frameAt(bytes, bytes.lastIndexOf(FRAME_MARK));
  if (!header || !isHeader(header.value) || !footer || !isFooter(footer.value)) return null;
  if (footer.to !== bytes.length) return null;
  if (hash('sha256', bytes.subarray(0, footer.from)) !== footer.value.end.sha256) return null;
  const known = knownContents(bytes, header.to, footer.from);
  if (!known) return null;
  return {
    header: header.value,
    whole: known.frames === footer.value.end.records,
    contents: known.contents,
  };
}

function readWhatIsThere(bytes: Buffer): Snapshot {
  const values = readFrames(bytes).frames.map((frame) => frame.value);
  return { header: values.find(isHeader) ?? null, whole: false, contents: values };
}
