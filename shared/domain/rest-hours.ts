import type { HourSpan, Settings } from './settings.ts';

/** How the wall is: lit, dimmed and at rest, or dark. */
export type Rest = 'awake' | 'dimmed' | 'dark';

/** For so long a touch, a key or the start keeps the wall awake within its resting hours, in milliseconds. */
export const STAYS_AWAKE_MS = 15 * 60_000;

/** What a wall does that is asked to dim or to go dark for the first time, in local hours. */
export const USUAL_HOURS = {
  dimmed: { from: 20, until: 7 },
  dark: { from: 22, until: 6 },
} as const satisfies Record<string, HourSpan>;

/** Whether a local hour (0 to 24, fractional) lies in a span, which may pass midnight; a span without length holds nothing. */
export function isWithin(hour: number, { from, until }: HourSpan): boolean {
  if (from <= until) return hour >= from && hour < until;
  return hour >= from || hour < until;
}

/** What is known about a moment at the wall. */
export interface RestMoment {
  /** Local time as an hour from 0 to 24, fractional. */
  readonly hour: number;
  /** How long ago somebody touched the wall or it was started, in milliseconds. */
  readonly sinceTouch: number;
  /** Whether somebody writes, reads or sets something. */
  readonly busy: boolean;
}

/** How the wall is at a moment: as its hours say, but awake for whoever is there. */
export function restAt(hours: Pick<Settings, 'dimmed' | 'dark'>, moment: RestMoment): Rest {
  if (moment.busy || moment.sinceTouch < STAYS_AWAKE_MS) return 'awake';
  if (hours.dark && isWithin(moment.hour, hours.dark)) return 'dark';
  return hours.dimmed && isWithin(moment.hour, hours.dimmed) ? 'dimmed' : 'awake';
}

/** The hour half an hour earlier or later, from 0 up to 24. */
export function halfAnHour(hour: number, steps: -1 | 1): number {
  return ((Math.round(hour * 2) + steps + 48) % 48) / 2;
}

/** An hour of a resting wall's picture: its light is painted anew only twice an hour, to cost nothing. */
export function restingHour(hour: number): number {
  return Math.floor(hour * 2) / 2;
}
