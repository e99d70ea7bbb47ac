import type { Cell } from '../../../shared/domain/bring-in/columns.ts';
import { ok, type Result, refused } from '../../../shared/domain/result.ts';

/** A table of collected notes: the first row's headings, and the rows below. */
export interface Table {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Why a file gives no table. */
export type TableProblem = 'too-large' | 'unreadable' | 'no-rows';

/** Larger than any form's answers, in bytes. */
const LARGEST_FILE = 8_000_000;

/** Reads a CSV file or the first sheet of an XLSX file; both readers load only when they are needed. */
export async function readTable(file: File): Promise<Result<Table, TableProblem>> {
  if (file.size > LARGEST_FILE) return refused('too-large');
  const isSheet = /\.xlsx$/iu.test(file.name);
  const cells = await (isSheet ? readSheetCells(file) : readCsvCells(file)).catch(() => null);
  if (cells === null) return refused('unreadable');
  const filled = cells.filter((row) => row.some((cell) => cell !== ''));
  const [headings, ...rows] = filled;
  if (headings === undefined || rows.length === 0) return refused('no-rows');
  return ok({ headings: headings.map((cell) => (typeof cell === 'string' ? cell : '')), rows });
}

async function readSheetCells(file: File): Promise<Cell[][]> {
  const { readSheet } = await import('read-excel-file/browser');
  const rows = await readSheet(file);
  return rows.map((row) =>
    row.map((cell) => {
      if (cell instanceof Date) return cell;
      return cell === null ? '' : String(cell);
    }),
  );
}

async function readCsvCells(file: File): Promise<Cell[][]> {
  const { default: papa } = await import('papaparse');
  const { data } = papa.parse<string[]>(decoded(await file.arrayBuffer()), {
    skipEmptyLines: 'greedy',
  });
  return data;
}

/** Spreadsheets on Windows still write CSV in the old Western European code page. */
function decoded(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
