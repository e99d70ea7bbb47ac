import { useEffect, useMemo, useReducer, useState } from 'react';
import type { SeasonSetting } from '../../shared/domain/calendar.ts';
import { type Rest, restingHour } from '../../shared/domain/rest-hours.ts';
import { useSnapshotPart } from '../state/use-tree.tsx';
import { type Clock, clockOf } from './scene-state.ts';

/** In milliseconds. */
const MINUTE = 60_000;

/** Whole minutes since 1970. */
const thisMinute = () => Math.floor(Date.now() / MINUTE);

/** The season and the hour, read again every minute; after a sleep, whose minutes no timer counts, with the next snapshot. */
export function useClock(): Clock {
  const seasons = useSnapshotPart<SeasonSetting>(({ settings }) => settings.seasons, 'north');
  const minute = useSnapshotPart(thisMinute, thisMinute());
  const [, look] = useReducer((looks: number) => looks + 1, 0);
  useEffect(() => {
    const timer = setInterval(look, MINUTE);
    return () => clearInterval(timer);
  }, []);
  return useMemo(() => clockOf(new Date(minute * MINUTE), seasons), [minute, seasons]);
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
