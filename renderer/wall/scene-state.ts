import {
  daysToWorldSocialWorkDay,
  momentOf,
  type Season,
  type SeasonSetting,
  seasonOf,
} from '../../shared/domain/calendar.ts';
import { pastYears } from '../../shared/domain/past-years.ts';
import { occupancyOf } from '../../shared/domain/place.ts';
import { readIn } from '../../shared/domain/reading.ts';
import type { Snapshot } from '../../shared/domain/snapshot.ts';
import type { SceneState } from '../scene/scene.ts';

/** The time the tree is painted at: a season and a local hour from 0 to 24, fractional. */
export interface Clock {
  readonly year: number;
  readonly season: Season;
  readonly hour: number;
  /** Days until World Social Work Day, 14 to 0, or null. */
  readonly daysToGo: number | null;
}

/** Seed of the bare tree that stands behind the first run. */
const FIRST_RUN_SEED = 4;

/** The time of day as an hour from 0 to 24, fractional, as the clocks on the wall show it. */
export function localHour(now: Date): number {
  return now.getHours() + now.getMinutes() / 60;
}

/** The season and the hour of a moment, as this computer's own time zone has it. */
export function clockOf(now: Date, seasons: SeasonSetting): Clock {
  const day = { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
  return {
    year: day.year,
    season: seasonOf(day, seasons),
    hour: localHour(now),
    daysToGo: daysToWorldSocialWorkDay(day),
  };
}

/** Whether captions and veils lie on a bright picture or a dark one. */
export function lightOf(hour: number): 'day' | 'night' {
  const { from, to, blend } = momentOf(hour);
  const part = blend < 0.5 ? from : to;
  return part === 'night' || part === 'dusk' ? 'night' : 'day';
}

/** The notes of past years as the rings in the wood keep them. */
export function pastYearsOf({ notes }: Pick<Snapshot, 'notes'>, { year }: Clock) {
  return pastYears(notes, year, (at) => new Date(at).getFullYear());
}

/** What the scene shows of a snapshot at a moment. */
export function sceneStateOf(snapshot: Snapshot, clock: Clock, calm: boolean): SceneState {
  const closed = snapshot.closedPlaces.map((place) => ({ place }));
  const { reading } = snapshot;
  const lit = reading === null || reading.rehearsal ? [] : readIn(reading);
  const read = new Set([...snapshot.read, ...lit]);
  return {
    seed: snapshot.team?.seed ?? FIRST_RUN_SEED,
    leaves: snapshot.notes.map(({ id, place, kind, source }) => ({
      id,
      place,
      kind,
      ribbon: source !== 'colleague',
      read: read.has(id),
    })),
    taken: occupancyOf([...snapshot.notes, ...closed]),
    waiting: snapshot.waitingPlaces,
    season: clock.season,
    hour: clock.hour,
    daysToGo: clock.daysToGo,
    years: pastYearsOf(snapshot, clock).length,
    calm,
    pixelShift: snapshot.settings.pixelShift,
  };
}
