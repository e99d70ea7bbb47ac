const DAY = 86_400_000;
const DAYS_KEPT = 7;
const WEEKS_KEPT = 8;
const MONTHS_KEPT = 24;
/** After this many days without a good backup the manager is warned. */
const OVERDUE_DAYS = 3;

/** Something kept at a moment, in milliseconds since 1970 (UTC). */
interface Dated {
  readonly at: number;
}

/** Whether a backup is `fresh` (made today), `due`, or `overdue` for so long that the manager should hear of it. */
export type BackupState = 'fresh' | 'due' | 'overdue';

/** How things stand with backups; `last` is the last good one's moment or, before the first, when they were asked for. */
export function backupState(last: number, made: boolean, now: number): BackupState {
  if (now - last >= OVERDUE_DAYS * DAY) return 'overdue';
  return made && dayOf(last) === dayOf(now) ? 'fresh' : 'due';
}

/** The backups worth keeping: the newest of each of the last 7 days, 8 weeks and 24 months, and always the newest. */
export function worthKeeping<Backup extends Dated>(
  backups: readonly Backup[],
  now: number,
): readonly Backup[] {
  const newestFirst = backups.toSorted((a, b) => b.at - a.at);
  const kept = new Set<Backup>(newestFirst.slice(0, 1));
  const takeNewestOfEach = (periodOf: (at: number) => number, periods: number) => {
    const taken = new Set<number>();
    for (const backup of newestFirst) {
      const period = periodOf(backup.at);
      if (taken.has(period) || periodOf(now) - period >= periods) continue;
      taken.add(period);
      kept.add(backup);
    }
  };
  takeNewestOfEach(dayOf, DAYS_KEPT);
  takeNewestOfEach(weekOf, WEEKS_KEPT);
  takeNewestOfEach(monthOf, MONTHS_KEPT);
  return newestFirst.filter((backup) => kept.has(backup));
}

function dayOf(at: number): number {
  return Math.floor(at / DAY);
}

/** Weeks begin on Mondays: 1 January 1970 was a Thursday. */
function weekOf(at: number): number {
  return Math.floor((dayOf(at) + 3) / 7);
}

function monthOf(at: number): number {
  const date = new Date(at);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}
