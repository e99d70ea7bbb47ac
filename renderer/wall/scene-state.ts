import { useEffect, useMemo, useState } from 'react';
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
import { type Rest, restingHour } from '../../shared/domain/rest-hours.ts';
import type { Snapshot } from '../../shared/domain/snapshot.ts';
import type { SceneState } from '../scene/scene.ts';
import { useSnapshotOrNull } from '../state/use-tree.tsx';

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

function clockOf(now: Date, seasons: SeasonSetting): Clock {
  const day = { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
  return {
    year: day.year,
    season: seasonOf(day, seasons),
    hour: localHour(now),
    daysToGo: daysToWorldSocialWorkDay(day),
  };
}

/** The season and the hour, read again every minute. */
export function useClock(): Clock {
  const seasons = useSnapshotOrNull()?.settings.seasons ?? 'north';
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return useMemo(() => clockOf(now, seasons), [now, seasons]);
}

/** Whether captions and veils lie on a bright picture or a dark one. */
export function lightOf(hour: number): 'day' | 'night' {
  const { from, to, blend } = momentOf(hour);
  const part = blend < 0.5 ? from : to;
  return part === 'night' || part === 'dusk' ? 'night' : 'day';
}

/** The time a resting wall is painted at: twice an hour while it is dimmed, not at all while it is dark. */
export function useRestingClock(clock: Clock, rest: Rest): Clock {
  const [kept, setKept] = useState(clock);
  const wanted = rest === 'dimmed' ? restingHour(clock.hour) : clock.hour;
  const same =
    kept.season === clock.season &&
    kept.hour === wanted &&
    kept.daysToGo === clock.daysToGo &&
    kept.year === clock.year;
  if (rest === 'dark' || same) return kept;
  const now = { ...clock, hour: wanted };
  setKept(now);
  return now;
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
