import { hash } from 'node:crypto';
import { atOnce, type Work } from './calmly.ts';

/*
 * One frame, as in RFC 7464 (JSON text sequences) with a length and a checksum in front of the text:
 *
 *   0x1E  length  SP  checksum  SP  JSON text  LF
 *          8 hex       16 hex        `length` bytes
 *
 * The checksum is the first 16 digits of the SHA-256 of the JSON text's bytes. JSON can hold neither a raw
 * 0x1E nor a raw LF, so the next frame can always be found again after a damaged one.
 */
/** The byte every frame begins with. */
export const FRAME_MARK = 0x1e;
const SPACE = 0x20;
const LINE_END = 0x0a;
const LENGTH_AT = 1;
const CHECKSUM_AT = 10;
const CHECKSUM_DIGITS = 16;

/** How many bytes stand before a frame's JSON text. */
export const FRAME_HEAD = 27;

/** One intact frame: its value and where its bytes begin and end. */
export interface Frame {
  readonly value: unknown;
  readonly from: number;
  readonly to: number;
}

/** A stretch of bytes that is neither a frame nor unused room, from (inclusive) and to (exclusive). */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What a file's bytes hold: every intact frame in order, and every damaged stretch. */
export interface Frames {
  readonly frames: readonly Frame[];
  readonly damage: readonly Stretch[];
}

function checksumOf(text: Uint8Array | string): string {
  return hash('sha256', text, 'hex').slice(0, CHECKSUM_DIGITS);
}

/** How many bytes a frame around a JSON text takes; throws a RangeError for more than 4 GB of JSON. */
export function frameSize(text: string): number {
  const length = Buffer.byteLength(text);
  if (length > 0xffffffff) throw new RangeError('a frame holds at most 4 GB');
  return FRAME_HEAD + length + 1;
}

/** Writes a frame of `size` bytes around a JSON text into a buffer that has room for it. */
export function writeFrame(into: Buffer, at: number, text: string, size: number): void {
  const start = at + FRAME_HEAD;
  const end = at + size - 1;
  into[at] = FRAME_MARK;
  into.write((end - start).toString(16).padStart(8, '0'), at + LENGTH_AT, 'latin1');
  into[at + CHECKSUM_AT - 1] = SPACE;
  into.write(text, start, 'utf8');
  into.write(checksumOf(into.subarray(start, end)), at + CHECKSUM_AT, 'latin1');
  into[start - 1] = SPACE;
  into[end] = LINE_END;
}

/** A value as one frame's bytes; throws a RangeError for more than 4 GB of JSON. */
export function encodeFrame(value: unknown): Buffer {
  const text = JSON.stringify(value);
  const frame = Buffer.allocUnsafe(frameSize(text));
  writeFrame(frame, 0, text, frame.length);
  return frame;
}

/** The length in bytes of the JSON text of the frame at `from`, or -1 where no eight hexadecimal digits say so. */
export function textLength(bytes: Uint8Array, from: number): number {
  let length = 0;
  for (let at = from + LENGTH_AT; at < from + CHECKSUM_AT - 1; at++) {
    const digit = bytes[at] ?? 0;
    const value = digit >= 0x61 && digit <= 0x66 ? digit - 0x57 : digit - 0x30;
    if (value < 0 || value > 15 || (value > 9 && digit < 0x61)) return -1;
    length = length * 16 + value;
  }
  return length;
}

/** The frame that begins at a position, or null where there is no intact one. */
export function frameAt(bytes: Buffer, from: number): Frame | null {
  if (bytes[from] !== FRAME_MARK) return null;
  const length = textLength(bytes, from);
  const text = from + FRAME_HEAD;
  const end = text + length;
  if (length < 0 || bytes[end] !== LINE_END) return null;
  if (bytes[from + CHECKSUM_AT - 1] !== SPACE || bytes[text - 1] !== SPACE) return null;
  const checksum = bytes.toString('latin1', from + CHECKSUM_AT, text - 1);
  if (checksumOf(bytes.subarray(text, end)) !== checksum) return null;
  try {
    return { value: JSON.parse(bytes.toString('utf8', text, end)), from, to: end + 1 };
  } catch {
    // Somebody put a right checksum on something that is not JSON.
    return null;
  }
}

/** Finds every intact frame in a file's bytes, passing over unused (zero) room; never throws. */
export function readFrames(file: Uint8Array): Frames {
  return atOnce(readingFrames(file));
}

/** What `readFrames` does, to be done calmly. */
export function* readingFrames(file: Uint8Array): Work<Frames> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const frames: Frame[] = [];
  const damage: Stretch[] = [];
  let at = 0;
  while (at < bytes.length) {
    yield;
    if (bytes[at] === 0) {
      at = endOfZeros(bytes, at);
      continue;
    }
    const frame = frameAt(bytes, at);
    if (frame) {
      frames.push(frame);
      at = frame.to;
      continue;
    }
    const next = bytes.indexOf(FRAME_MARK, at + 1);
    const end = next < 0 ? bytes.length : next;
    damage.push({ from: at, to: end });
    at = end;
  }
  return { frames, damage };
}

const ZEROS = Buffer.alloc(4096);

/** Where the zeros that begin at `from` end. */
export function endOfZeros(bytes: Buffer, from: number): number {
  let at = from;
  while (at + ZEROS.length <= bytes.length && ZEROS.equals(bytes.subarray(at, at + ZEROS.length))) {
    at += ZEROS.length;
  }
  while (at < bytes.length && bytes[at] === 0) at++;
  return at;
}
