import type { RetentionNotice, TreeDocument } from './tree.ts';

/** How long the manager is warned before retention acts, in milliseconds: 30 days. */
export const RETENTION_WARNING_MS = 30 * 86_400_000;

/** The moment so many years before another, both in milliseconds since 1970 (UTC); 29 February counts as 1 March. */
export function yearsBefore(years: number, at: number): number {
  const date = new Date(at);
  date.setUTCFullYear(date.getUTCFullYear() - years);
  return date.getTime();
}

/**
 * A document with the notice that is right now: a new one as soon as a note comes within a month of the retention,
 * none where retention is off or nothing is old enough. A standing notice stays as it is, so that it can run its month.
 */
export function announceRetention(document: TreeDocument, now: number): TreeDocument {
  const next = noticeFor(document, now);
  return next === document.retentionNotice ? document : { ...document, retentionNotice: next };
}

/** The moment before which notes are to be erased now, or null while the month's warning runs or there is none. */
export function dueRetention(document: TreeDocument, now: number): number | null {
  const notice = document.retentionNotice;
  if (notice === null || document.settings.retentionYears === 0) return null;
  return now - notice.since >= RETENTION_WARNING_MS ? notice.before : null;
}

/** Sets after how many years notes are erased (0 keeps them); a notice under the old setting is void. */
export function setRetention(document: TreeDocument, years: number, now: number): TreeDocument {
  if (years === document.settings.retentionYears) return document;
  const settings = { ...document.settings, retentionYears: years };
  return announceRetention({ ...document, settings, retentionNotice: null }, now);
}

/** How many notes were placed before a moment. */
export function notesBefore(document: TreeDocument, before: number): number {
  return document.notes.filter((note) => note.placedAt < before).length;
}

function noticeFor(document: TreeDocument, now: number): RetentionNotice | null {
  const { retentionNotice: standing, settings } = document;
  if (settings.retentionYears === 0) return null;
  const notice = standing ?? {
    since: now,
    before: yearsBefore(settings.retentionYears, now + RETENTION_WARNING_MS),
  };
  return notesBefore(document, notice.before) > 0 ? notice : null;
}
