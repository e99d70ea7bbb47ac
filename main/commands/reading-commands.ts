import { randomInt } from 'node:crypto';
import {
  beginReading,
  blankReading,
  endReading,
  goOnReading,
  turnPage,
} from '../../shared/domain/reading-changes.ts';
import type { Handlers } from '../ipc/perform.ts';
import { quietly, type Session } from '../session.ts';

type ReadingCommands = Pick<
  Handlers,
  'reading.begin' | 'reading.turn' | 'reading.blank' | 'reading.resume' | 'reading.end'
>;

/** Reading aloud: the place is kept at every turn, so that a crash costs two seconds and no story. */
export function readingCommands(session: Session, now: () => number): ReadingCommands {
  return {
    'reading.begin'({ id, selection, order }) {
      session.settleReading();
      const at = now();
      const yearBegan = new Date(new Date(at).getFullYear(), 0, 1).getTime();
      const start = { id, selection, order, seed: randomInt(2 ** 31), yearBegan };
      return session.change((document) => quietly(beginReading(document, start, at)));
    },
    'reading.turn'({ to }) {
      session.settleReading();
      return session.change((document) => quietly(turnPage(document, to)));
    },
    'reading.blank': ({ blank }) =>
      session.change((document) => quietly(blankReading(document, blank))),
    'reading.resume'() {
      session.settleReading();
      return session.change((document) => quietly(goOnReading(document, now())));
    },
    'reading.end'() {
      session.settleReading();
      return session.change((document) => quietly(endReading(document, now())));
    },
  };
}
