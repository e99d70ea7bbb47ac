import { createHash, hash } from 'node:crypto';
import path from 'node:path';
import { type Disk, writeAll } from './disk.ts';
import { type Footer, type Header, type HeldRecord, isFooter, isHeader } from './entries.ts';
import { encodeFrame, FRAME_HEAD, readFrames } from './frame.ts';
import { fileName } from './names.ts';
import { type Content, contentsOf, isContent } from './raw-state.ts';

/** Bytes gathered before they are written: about 150 notes, well under a millisecond of work between two writes. */
const SLICE = 64 * 1024;

/** Bytes read and checked at a time when a snapshot is read back. */
const CHECK = 256 * 1024;

/** What a snapshot file holds. A file that is not whole may still give some of its records. */
export interface Snapshot {
  readonly header: Header | null;
  /** Whether header, footer and checksum say that everything is there. */
  readonly whole: boolean;
  readonly contents: readonly Content[];
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
    const body = createHash('sha256');
    let slice: Buffer[] = [encodeFrame(header)];
    let gathered = slice[0]?.length ?? 0;
    let position = 0;
    let records = 0;
    const write = async () => {
      const bytes = Buffer.concat(slice);
      slice = [];
      gathered = 0;
      body.update(bytes);
      await writeAll(open, bytes, position);
      position += bytes.length;
    };
    for (const content of contentsOf(document, held)) {
      const frame = encodeFrame(content);
      slice.push(frame);
      gathered += frame.length;
      records++;
      if (gathered >= SLICE) await write();
    }
    await write();
    const sha256 = body.copy().digest('hex');
    const footer: Footer = { end: { seq: header.after, records, sha256 } };
    slice = [encodeFrame(footer)];
    await write();
    await open.sync();
    const back = createHash('sha256');
    for (let at = 0; at < position; at += CHECK) {
      back.update(await open.read(Math.min(CHECK, position - at), at));
    }
    if (back.digest('hex') !== body.digest('hex')) {
      throw Object.assign(new Error('a snapshot did not read back the same'), { code: 'EIO' });
    }
    await open.close();
    return { bytes: position, records };
  } catch (error) {
    await open.close().catch(() => {});
    await disk.remove(file).catch(() => {});
    throw error;
  }
}

/** Reads a snapshot file's bytes: all of it where its checksum holds, else every record that is intact. */
export function readSnapshot(file: Uint8Array): Snapshot {
  return readWhole(file) ?? readWhatIsThere(file);
}

function readWhole(file: Uint8Array): Snapshot | null {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const last = bytes.lastIndexOf(0x1e);
  if (last <= 0) return null;
  const footer = readFrames(bytes.subarray(last)).frames[0];
  if (!footer || !isFooter(footer.value) || footer.to !== bytes.length - last) return null;
  const body = bytes.subarray(0, last);
  if (hash('sha256', body, 'hex') !== footer.value.end.sha256) return null;
  // The checksum of the whole has been checked, so each line can be parsed without checking its own.
  const [first = '', ...lines] = bytes.toString('utf8', 0, last - 1).split('\n');
  const header: unknown = JSON.parse(first.slice(FRAME_HEAD));
  if (!isHeader(header) || lines.length !== footer.value.end.records) return null;
  const contents: Content[] = [];
  for (const line of lines) {
    const content: unknown = JSON.parse(line.slice(FRAME_HEAD));
    if (isContent(content)) contents.push(content);
  }
  return { header, whole: true, contents };
}

function readWhatIsThere(file: Uint8Array): Snapshot {
  const values = readFrames(file).frames.map((frame) => frame.value);
  return {
    header: values.find(isHeader) ?? null,
    whole: false,
    contents: values.filter(isContent),
  };
}
