/** The four seasons, in the order of the year that starts with growth. */
export const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const;

/** One of the four seasons. */
export type Season = (typeof SEASONS)[number];

/** The parts of a day the light is painted in. */
export const PARTS_OF_DAY = ['night', 'dawn', 'day', 'dusk'] as const;

/** One of the four parts of a day. */
export type PartOfDay = (typeof PARTS_OF_DAY)[number];

/** A day of the calendar: month 1 to 12, day of the month 1 to 31. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The light at one moment: `blend` runs from 0 (all `from`) to 1 (all `to`). */
export interface DayMoment {
  readonly from: PartOfDay;
  readonly to: PartOfDay;
  readonly blend: number;
}

/** How the manager can want the seasons: by the calendar of a hemisphere, or spring all year. */
export const SEASON_SETTINGS = ['north', 'south', 'always-spring'] as const;

/** One of these. */
export type SeasonSetting = (typeof SEASON_SETTINGS)[number];

/** The season of a day by meteorological seasons (spring starts on 1 March in the north, 1 September in the south). */
export function seasonOf(day: CalendarDay, setting: SeasonSetting): Season {
  if (setting === 'always-spring') return 'spring';
  const turn = setting === 'north' ? 0 : 2;
  const quarter = Math.floor(((day.month + 9) % 12) / 3);
  return SEASONS[(quarter + turn) % 4] ?? 'spring';
}

interface Passage {
  readonly part: PartOfDay;
  readonly start: number;
  readonly end: number;
}

/** When each part of the day has arrived in full and when it starts to leave, in hours; half the year's average. */
const PASSAGES: readonly Passage[] = [
  { part: 'night', start: -2, end: 5.5 },
  { part: 'dawn', start: 6.75, end: 7.25 },
  { part: 'day', start: 9, end: 17 },
  { part: 'dusk', start: 18.75, end: 19.75 },
  { part: 'night', start: 22, end: 29.5 },
];

/** The light at an hour (0 to 24, fractional): steady within a part of the day, a smooth blend between two. */
export function momentOf(hour: number): DayMoment {
  const time = ((hour % 24) + 24) % 24;
  for (const [index, passage] of PASSAGES.entries()) {
    if (time < passage.end) {
      const before = PASSAGES[index - 1];
      if (!before || time >= passage.start)
        return { from: passage.part, to: passage.part, blend: 0 };
      const t = (time - before.end) / (passage.start - before.end);
      return { from: before.part, to: passage.part, blend: t * t * (3 - 2 * t) };
    }
  }
  return { from: 'night', to: 'night', blend: 0 };
}

/** The day of the week of a date, 0 for Sunday to 6 for Saturday (Sakamoto's method, Gregorian calendar). */
export function weekdayOf({ year, month, day }: CalendarDay): number {
  const offsets = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
  const y = month < 3 ? year - 1 : year;
  const sum = y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return (sum + (offsets[month - 1] ?? 0) + day) % 7;
}

/** World Social Work Day of a year: the third Tuesday of March (International Federation of Social Workers). */
export function worldSocialWorkDay(year: number): CalendarDay {
  const first = weekdayOf({ year, month: 3, day: 1 });
  return { year, month: 3, day: 1 + ((2 - first + 7) % 7) + 14 };
}

/** Days until World Social Work Day, 14 down to 0, or null outside those two weeks. */
export function daysToWorldSocialWorkDay(today: CalendarDay): number | null {
  if (today.month !== 3) return null;
  const left = worldSocialWorkDay(today.year).day - today.day;
  return left >= 0 && left <= 14 ? left : null;
}
