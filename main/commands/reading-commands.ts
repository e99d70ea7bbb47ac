import { randomInt } from 'node:crypto';
import {
  beginReading,
  blankReading,
  endReading,
  goOnReading,
  jumpInReading,
  takeInArrived,
  turnPage,
} from '../../shared/domain/reading-changes.ts';
import { openReading } from '../../shared/domain/reading-place.ts';
import { ok, refused } from '../../shared/domain/result.ts';
import { removeRunningOrder, saveRunningOrder } from '../../shared/domain/running-order.ts';
import type { Settings } from '../../shared/domain/settings.ts';
import {
  changeSettings,
  editColleague,
  type TeamFailure,
} from '../../shared/domain/team-changes.ts';
import type { Handlers } from '../ipc/perform.ts';
import { quietly, type Session } from '../session.ts';
import type { PageWatch } from './page-watch.ts';

type ReadingCommands = Pick<
  Handlers,
  | 'reading.begin'
  | 'reading.turn'
  | 'reading.jump'
  | 'reading.take-in'
  | 'reading.blank'
  | 'reading.resume'
  | 'reading.end'
  | 'reading.adjust'
  | 'reading.say'
  | 'reading.swap-displays'
  | 'running-order.save'
  | 'running-order.remove'
>;

/** Reading aloud: the place is kept at every turn, so that a crash costs two seconds and no story. */
export function readingCommands(
  session: Session,
  now: () => number,
  watch: PageWatch,
  views: {
    /** The settings with the wall's and the presenter view's displays changed about; null with a single display. */
    swapped(settings: Settings): Pick<Settings, 'displayId' | 'reader'> | null;
    /** Called after the swap. */
    onSwapped(settings: Settings): void;
  },
): ReadingCommands {
  const moment = () => ({ now: now(), stood: watch.lap() });
  return {
    'reading.begin'(input) {
      session.settleReading();
      const at = now();
      const yearBegan = new Date(new Date(at).getFullYear(), 0, 1).getTime();
      const start = { ...input, seed: randomInt(2 ** 31), yearBegan };
      watch.lap();
      return session.change((document) => quietly(beginReading(document, start, at)));
    },
    'reading.turn'({ to }) {
      session.settleReading();
      return session.change((document) => quietly(turnPage(document, to, moment())));
    },
    'reading.jump'({ noteId }) {
      session.settleReading();
      return session.change((document) => quietly(jumpInReading(document, noteId, moment())));
    },
    'reading.take-in': () =>
      session.change((document) => quietly(takeInArrived(document, moment()))),
    'reading.blank': ({ blank }) =>
      session.change((document) => quietly(blankReading(document, blank))),
    'reading.resume'() {
      session.settleReading();
      watch.lap();
      return session.change((document) => quietly(goOnReading(document, now())));
    },
    'reading.end'() {
      session.settleReading();
      return session.change((document) => quietly(endReading(document, moment())));
    },
    'reading.adjust': (change) =>
      session.change((document) => {
        if (openReading(document) === null) return refused('no-reading');
        const given = Object.entries(change).filter(([, value]) => value !== undefined);
        const reader = { ...document.settings.reader, ...Object.fromEntries(given) };
        return ok({ document: changeSettings(document, { reader }) });
      }),
    'reading.say': ({ id, say }) =>
      session.change<TeamFailure | 'not-allowed'>((document) => {
        // Without the PIN only while somebody rehearses, who had to enter it to begin.
        if (!openReading(document)?.rehearsal) return refused('not-allowed');
        const colleague = document.colleagues.find((each) => each.id === id);
        if (!colleague) return refused('no-such-colleague');
        const { name, role } = colleague;
        return quietly(editColleague(document, id, { name, role, say }));
      }),
    async 'reading.swap-displays'() {
      const swapped = views.swapped(session.document.settings);
      if (swapped === null) return ok(null);
      const kept = await session.change<never>((document) =>
        ok({ document: changeSettings(document, swapped) }),
      );
      if (kept.ok) views.onSwapped(session.document.settings);
      return kept;
    },
    'running-order.save': (order) =>
      session.change((document) => quietly(saveRunningOrder(document, order, now()))),
    'running-order.remove': ({ id }) =>
      session.change<never>((document) => ok({ document: removeRunningOrder(document, id) })),
  };
}
