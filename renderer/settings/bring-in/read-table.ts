import type { Cell } from '../../../shared/domain/bring-in/columns.ts';
import { ok, type Result, refused } from '../../../shared/domain/result.ts';
import { isPacked, type UnpackProblem, unpackWorkbook, WIDEST } from './unpack-workbook.ts';

/** A table of collected notes: the first row's headings, and the rows below. */
export interface Table {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Where each row stands in the file, which may have empty ones; its first row is 1, as spreadsheets count. */
  readonly numbers: readonly number[];
}

/** Why a file gives no table. */
export type TableProblem = UnpackProblem | 'no-rows';

/** Larger than any form's answers, in bytes. */
const LARGEST_FILE = 8_000_000;

/** What no written text has: a file full of these is none, whatever its name says. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the purpose
const NO_TEXT = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/u;

/** Reads a CSV file or the first sheet of an XLSX file, told apart by what is in them; both readers load only when needed. */
export async function readTable(file: File): Promise<Result<Table, TableProblem>> {
  if (file.size > LARGEST_FILE) return refused('too-large');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const read = await (isPacked(bytes) ? readSheetCells(bytes) : readCsvCells(bytes));
  if (!read.ok) return read;
  const [first, ...below] = read.value
    .map((cells, at) => ({ cells, number: at + 1 }))
    .filter(({ cells }) => cells.some((cell) => cell instanceof Date || cell.trim() !== ''));
  if (first === undefined || below.length === 0) return refused('no-rows');
  if (first.cells.length > WIDEST) return refused('too-large');
  return ok({
    headings: first.cells.map((cell) => (typeof cell === 'string' ? cell : '')),
    rows: below.map(({ cells }) => cells),
    numbers: below.map(({ number }) => number),
  });
}

async function readSheetCells(bytes: Uint8Array): Promise<Result<Cell[][], TableProblem>> {
  const workbook = await unpackWorkbook(bytes);
  if (!workbook.ok) return workbook;
  const { readSheet } = await import('read-excel-file/universal');
  const rows = await readSheet(workbook.value).catch(() => null);
  if (rows === null) return refused('unreadable');
  return ok(
    rows.map((row) =>
      row.map((cell) => {
        if (cell instanceof Date) return cell;
        return cell === null ? '' : String(cell);
      }),
    ),
  );
}

async function readCsvCells(bytes: Uint8Array): Promise<Result<Cell[][], TableProblem>> {
  const text = decoded(bytes);
  if (NO_TEXT.test(text)) return refused('unreadable');
  const { default: papa } = await import('papaparse');
  // Empty lines would mislead the guess at what stands between the cells, but count as rows.
  const { delimiter } = papa.parse<string[]>(text, { preview: 20, skipEmptyLines: 'greedy' }).meta;
  return ok(papa.parse<string[]>(text, { delimiter }).data);
}

/** Spreadsheets write CSV as UTF-8, as "Unicode text" with a mark at its beginning, or in the old code page of Windows. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
