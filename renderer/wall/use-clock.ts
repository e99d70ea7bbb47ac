import { useEffect, useMemo, useState } from 'react';
import type { SeasonSetting } from '../../shared/domain/calendar.ts';
import { type Rest, restingHour } from '../../shared/domain/rest-hours.ts';
import { useSnapshotPart } from '../state/use-tree.tsx';
import { type Clock, clockOf } from './scene-state.ts';

/** In milliseconds. */
const MINUTE = 60_000;

/** The season and the hour, read again every minute; and at once with a snapshot that finds the minute missed, after a sleep. */
export function useClock(): Clock {
  const seasons = useSnapshotPart<SeasonSetting>(({ settings }) => settings.seasons, 'north');
  useSnapshotPart(({ revision }) => revision, 0);
  const [now, setNow] = useState(() => new Date());
  const since = Date.now() - now.getTime();
  if (since > 2 * MINUTE || since < -MINUTE) setNow(new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), MINUTE);
    return () => clearInterval(timer);
  }, []);
  return useMemo(() => clockOf(now, seasons), [now, seasons]);
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
