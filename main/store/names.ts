/** What a file of the store is: a journal, a journal's twin, or a snapshot. */
export type FileKind = 'journal' | 'twin' | 'snapshot';

/** A file of the store by its name. */
export interface StoreFile {
  readonly name: string;
  readonly kind: FileKind;
  readonly generation: number;
}

/** The folder inside the store's folder that damaged files are copied to. */
export const QUARANTINE = 'quarantine';

const DIGITS = 8;
const PATTERN = /^(jrnl|snap)-(\d{8,12})(b?)$/;
const LAST_GENERATION = 999_999_999_999;

/** The name of a journal, its twin or a snapshot; throws an error with the code EFBIG where it would not be read again. */
export function fileName(kind: FileKind, generation: number): string {
  if (generation > LAST_GENERATION) {
    throw Object.assign(new Error('there are no more generations'), { code: 'EFBIG' });
  }
  const number = String(generation).padStart(DIGITS, '0');
  if (kind === 'snapshot') return `snap-${number}`;
  return kind === 'journal' ? `jrnl-${number}` : `jrnl-${number}b`;
}

/** Reads a file's name; null for anything the store did not name. */
export function storeFile(name: string): StoreFile | null {
  const [, prefix, number, twin] = PATTERN.exec(name) ?? [];
  if (prefix === undefined || number === undefined) return null;
  if (prefix === 'snap') {
    return twin === '' ? { name, kind: 'snapshot', generation: Number(number) } : null;
  }
  return { name, kind: twin === '' ? 'journal' : 'twin', generation: Number(number) };
}

/** The store's files among the names in its folder, oldest generation first. */
export function storeFiles(names: readonly string[]): readonly StoreFile[] {
  return names
    .flatMap((name) => storeFile(name) ?? [])
    .sort((a, b) => a.generation - b.generation || (a.name < b.name ? -1 : 1));
}
