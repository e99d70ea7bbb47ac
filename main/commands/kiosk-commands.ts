import { ok, refused } from '../../shared/domain/result.ts';
import { pinMatches } from '../admin/pin.ts';
import type { Unlocks } from '../admin/unlocks.ts';
import type { Handlers } from '../ipc/perform.ts';
import type { Log } from '../log.ts';
import type { Session } from '../session.ts';

type KioskCommands = Pick<
  Handlers,
  | 'pin.unlock'
  | 'pin.lock'
  | 'sample.open'
  | 'sample.leave'
  | 'wall.painted'
  | 'log.tail'
  | 'kiosk.close'
>;

/** Lines of the log that the manager is shown. */
const LOG_LINES = 200;

/** What the kiosk itself is asked: the PIN, the sample team, the log, closing. */
export function kioskCommands(options: {
  readonly session: Session;
  readonly unlocks: Unlocks;
  readonly log: Log;
  publish(): void;
  openSample(): Promise<void>;
  leaveSample(): Promise<void>;
  onPainted(): void;
  close(): void;
}): KioskCommands {
  const { session, unlocks, log, publish } = options;
  let checking = Promise.resolve();

  return {
    async 'pin.unlock'({ pin }, sender) {
      // One PIN at a time, or a burst of guesses would all be checked before the first was counted.
      const before = checking;
      let done = () => {};
      checking = new Promise((resolve) => {
        done = resolve;
      });
      await before;
      try {
        if (unlocks.isResting()) return refused('pin-resting');
        const kept = session.document.pin;
        if (kept === null || !(await pinMatches(pin, kept))) {
          unlocks.noteWrongPin();
          return refused('wrong-pin');
        }
        unlocks.unlock(sender.id);
        publish();
        return ok(null);
      } finally {
        done();
      }
    },
    'pin.lock'(_input, sender) {
      unlocks.lock(sender.id);
      publish();
      return ok(null);
    },
    async 'sample.open'() {
      if (session.service !== null) return refused('not-allowed');
      if (session.sample) return ok(null);
      if (session.document.team !== null) return refused('already-planted');
      await options.openSample();
      return ok(null);
    },
    async 'sample.leave'() {
      if (!session.sample) return refused('not-allowed');
      unlocks.lockAll();
      await options.leaveSample();
      return ok(null);
    },
    'wall.painted'() {
      options.onPainted();
      return ok(null);
    },
    'log.tail': () => ok({ lines: [...log.tail(LOG_LINES)] }),
    'kiosk.close'() {
      // After the reply is on its way.
      setImmediate(options.close);
      return ok(null);
    },
  };
}
