/** An open file of the store; every failure throws the system's error with its `code`. */
export interface OpenFile {
  /** Writes at a position in bytes and gives how many bytes were taken, which may be fewer than asked. */
  write(bytes: Uint8Array, position: number): Promise<number>;
  /** Reads up to `length` bytes from a position; fewer at the end of the file. */
  read(length: number, position: number): Promise<Uint8Array>;
  /** The file's length in bytes. */
  size(): Promise<number>;
  /** Resolves when contents and length would survive a power cut (fdatasync). */
  datasync(): Promise<void>;
  /** Resolves when contents, length and the file's own attributes would survive a power cut (fsync). */
  sync(): Promise<void>;
  /** Whether the file's name still leads to it; false once somebody has deleted or moved it. Never throws. */
  isThere(): Promise<boolean>;
  /** Closes the file; says nothing about what is durable. */
  close(): Promise<void>;
}

/** The few things the store asks of a file system, so that tests can put a worse one in its place. */
export interface Disk {
  /** Makes a folder and its parents where they are missing, and makes their names durable. */
  makeFolder(folder: string): Promise<void>;
  /** The names in a folder; throws ENOENT where there is none. */
  list(folder: string): Promise<readonly string[]>;
  /** A whole file's bytes. */
  read(file: string): Promise<Uint8Array>;
  /** Opens a new file for reading and writing; throws EEXIST if the name is taken. */
  create(file: string): Promise<OpenFile>;
  /** Opens an existing file for reading and writing. */
  open(file: string): Promise<OpenFile>;
  /** Removes a file's name. */
  remove(file: string): Promise<void>;
  /** Resolves when the names in a folder would survive a power cut; does nothing where a system has no such call. */
  syncFolder(folder: string): Promise<void>;
  /** Bytes that can still be written to the file system a folder is on. */
  freeBytes(folder: string): Promise<number>;
}

/** Why a disk refused: it is full (or a quota is), or it failed in another way. */
export type DiskFailure = 'disk-full' | 'disk-failed';

/** Writes all bytes at a position, going on after short writes; throws ENOSPC when the disk takes nothing more. */
export async function writeAll(file: OpenFile, bytes: Uint8Array, position: number): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const taken = await file.write(bytes.subarray(written), position + written);
    if (taken === 0) throw Object.assign(new Error('the disk takes no more'), { code: 'ENOSPC' });
    written += taken;
  }
}

/** Writes zeros over a stretch of a file, given in bytes, without building one large buffer. */
export async function writeZeros(file: OpenFile, from: number, to: number): Promise<void> {
  const zeros = new Uint8Array(Math.min(1 << 20, Math.max(0, to - from)));
  for (let at = from; at < to; at += zeros.length) {
    await writeAll(file, zeros.subarray(0, Math.min(zeros.length, to - at)), at);
  }
}

/** Puts zeros over a file, makes that durable and removes its name; throws the system's error. */
export async function wipeAndRemove(disk: Disk, file: string): Promise<void> {
  const open = await disk.open(file);
  try {
    await writeZeros(open, 0, await open.size());
    await open.sync();
  } finally {
    await open.close();
  }
  await disk.remove(file);
}

/** The system's code of an error, or an empty string where it has none. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}

/** Sorts an error of the file system into full or failed; an error without a system code is a bug and is thrown on. */
export function diskFailure(error: unknown): DiskFailure {
  const code = codeOf(error);
  if (code === '') throw error;
  return code === 'ENOSPC' || code === 'EDQUOT' ? 'disk-full' : 'disk-failed';
}
