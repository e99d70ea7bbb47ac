import type { Cell } from './columns.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Forms write a year first with hyphens or with strokes. */
const ISO = /^(\d{4})([/.-])(\d{1,2})\2(\d{1,2})(?:[T, ].*)?$/u;
/** Day before month, as it is written here. */
const BRITISH = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})(?:,?\s.*)?$/u;
const NAMED =
  /^(?:[a-z]+,?\s+)?(\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?[\s-]+([a-z]{3})[a-z]*\.?,?[\s-]+(\d{2}|\d{4})(?:,?\s.*)?$/iu;
const MONTH_FIRST =
  /^(?:[a-z]+,?\s+)?([a-z]{3})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:,?\s.*)?$/iu;

/** Noon keeps a day the same day in every time zone of these islands. */
const NOON = 12;

/** The day a cell names, at noon UTC, in milliseconds since 1970; null for an empty cell, undefined for one that names none. */
export function dateOf(cell: Cell): number | null | undefined {
  if (cell instanceof Date) {
    return dayAt(cell.getUTCFullYear(), cell.getUTCMonth() + 1, cell.getUTCDate());
  }
  const text = cell.trim();
  if (text === '') return null;
  const iso = ISO.exec(text);
  if (iso) return dayAt(Number(iso[1]), Number(iso[3]), Number(iso[4]));
  const british = BRITISH.exec(text);
  if (british) return dayAt(yearOf(british[3]), Number(british[2]), Number(british[1]));
  const named = NAMED.exec(text);
  if (named) return dayAt(yearOf(named[3]), monthOf(named[2]), Number(named[1]));
  const first = MONTH_FIRST.exec(text);
  return first ? dayAt(yearOf(first[3]), monthOf(first[1]), Number(first[2])) : undefined;
}

function yearOf(written = ''): number {
  const year = Number(written);
  return year < 100 ? 2000 + year : year;
}

function monthOf(written = ''): number {
  return MONTHS.indexOf(written.toLowerCase()) + 1;
}

function dayAt(year: number, month: number, day: number): number | undefined {
  const time = Date.UTC(year, month - 1, day, NOON);
  const made = new Date(time);
  const exists = made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
  return exists && time >= 0 ? time : undefined;
}
