import { ok, type Result, refused } from '../../../shared/domain/result.ts';

/** Why a packed file is not opened. */
export type UnpackProblem = 'too-large' | 'unreadable';

/** What a workbook's parts may come to when they are unpacked, in bytes: far more than 5,000 notes of any length. */
const LARGEST_UNPACKED = 48_000_000;
/** Parts of one workbook. */
const MOST_PARTS = 500;
/** The most columns of a table of notes. */
export const WIDEST = 200;
/** A cell further down than this, or further right than that, would make the reader lay out a table that fills the memory. */
const LONGEST = 20_000;

/** The signatures and fixed lengths of a zip's records. Source: APPNOTE.TXT, 4.3.7, 4.3.12 and 4.3.16. */
const LOCAL = { signature: 0x04034b50, length: 30 };
const CENTRAL = { signature: 0x02014b50, length: 46 };
const END = { signature: 0x06054b50, length: 22 };
const LONGEST_COMMENT = 65_535;
const STORED = 0;
const DEFLATED = 8;

/** Whether a file begins as a zip does, whatever its name says. */
export function isPacked(bytes: Uint8Array): boolean {
  return bytes.length > 4 && viewOf(bytes).getUint32(0, true) === LOCAL.signature;
}

/**
 * Unpacks a workbook and packs its XML parts again without compression, so that whoever reads it cannot be made to fill
 * the memory: what a zip says about its sizes is not believed. The reader itself would unpack larger parts in a worker
 * made of text, which the page's content policy rightly forbids: https://github.com/101arrowz/fflate#usage
 */
export async function unpackWorkbook(bytes: Uint8Array): Promise<Result<Blob, UnpackProblem>> {
  const listed = entriesOf(bytes);
  if (listed === null) return refused('unreadable');
  const parts: Part[] = [];
  let room = LARGEST_UNPACKED;
  for (const { name, method, packed } of listed) {
    if (!/\.(?:xml|rels)$/iu.test(name)) continue;
    if (method !== STORED && method !== DEFLATED) return refused('unreadable');
    const content = method === STORED ? packed : await inflated(packed, room);
    if (content === null) return refused('unreadable');
    room -= content.length;
    if (room < 0 || !fitsIntoTable(content)) return refused('too-large');
    parts.push({ name, content });
  }
  return ok(new Blob(stored(parts)));
}

interface Part {
  readonly name: string;
  readonly content: Uint8Array<ArrayBuffer>;
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: Uint8Array<ArrayBuffer>;
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

/** The zip's table of contents, or null when it has none that can be followed. */
function entriesOf(bytes: Uint8Array): readonly Entry[] | null {
  const view = viewOf(bytes);
  const end = endOf(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  if (count > MOST_PARTS) return null;
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + CENTRAL.length > bytes.length) return null;
    if (view.getUint32(at, true) !== CENTRAL.signature) return null;
    const nameLength = view.getUint16(at + 28, true);
    const packedLength = view.getUint32(at + 20, true);
    const local = view.getUint32(at + 42, true);
    if (local + LOCAL.length > bytes.length) return null;
    if (view.getUint32(local, true) !== LOCAL.signature) return null;
    const begins =
      local + LOCAL.length + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (begins + packedLength > bytes.length) return null;
    const name = bytes.subarray(at + CENTRAL.length, at + CENTRAL.length + nameLength);
    entries.push({
      name: new TextDecoder().decode(name),
      method: view.getUint16(at + 10, true),
      packed: bytes.slice(begins, begins + packedLength),
    });
    at +=
      CENTRAL.length + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function endOf(view: DataView): number | null {
  const last = view.byteLength - END.length;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
    if (view.getUint32(at, true) === END.signature) return at;
  }
  return null;
}

/** The unpacked bytes; a little more than `room` of them when there are too many, null when they cannot be unpacked. */
async function inflated(
  packed: Uint8Array<ArrayBuffer>,
  room: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const reader = new Blob([packed])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'))
    .getReader();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  try {
    while (length <= room) {
      const { done, value } = await reader.read();
      if (done) break;
      pieces.push(value);
      length += value.length;
    }
    await reader.cancel();
  } catch {
    return null;
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

/** Whether every address in a part lies where a table of notes could have a cell. */
function fitsIntoTable(content: Uint8Array): boolean {
  const text = new TextDecoder().decode(content);
  if (/\sr\s*=\s*["'][^"']{0,20}&/u.test(text)) return false;
  for (const [, letters = '', digits = ''] of text.matchAll(
    /\sr\s*=\s*["']([A-Z]{0,9})(\d{1,19})["']/giu,
  )) {
    if (Number(digits) > LONGEST || columnOf(letters) > WIDEST) return false;
  }
  return true;
}

function columnOf(letters: string): number {
  return [...letters.toUpperCase()].reduce(
    (column, letter) => column * 26 + letter.charCodeAt(0) - 64,
    0,
  );
}

/** The records of a zip that holds its parts as they are. Its check sums stay empty, because nobody looks at them. */
function stored(parts: readonly Part[]): Uint8Array<ArrayBuffer>[] {
  const records: Uint8Array<ArrayBuffer>[] = [];
  const contents: Uint8Array<ArrayBuffer>[] = [];
  let at = 0;
  for (const { name, content } of parts) {
    const title = new TextEncoder().encode(name);
    records.push(header(LOCAL, title, content.length, null), content);
    contents.push(header(CENTRAL, title, content.length, at));
    at += LOCAL.length + title.length + content.length;
  }
  const end = new Uint8Array(END.length);
  const view = viewOf(end);
  view.setUint32(0, END.signature, true);
  view.setUint16(8, parts.length, true);
  view.setUint16(10, parts.length, true);
  view.setUint32(
    12,
    contents.reduce((sum, { length }) => sum + length, 0),
    true,
  );
  view.setUint32(16, at, true);
  return [...records, ...contents, end];
}

function header(
  kind: typeof LOCAL,
  title: Uint8Array,
  length: number,
  at: number | null,
): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(kind.length + title.length);
  const view = viewOf(bytes);
  // The central record has one field more before those that both share.
  const shared = at === null ? 4 : 6;
  view.setUint32(0, kind.signature, true);
  view.setUint16(shared, 20, true);
  view.setUint32(shared + 14, length, true);
  view.setUint32(shared + 18, length, true);
  view.setUint16(shared + 22, title.length, true);
  if (at !== null) view.setUint32(42, at, true);
  bytes.set(title, kind.length);
  return bytes;
}
