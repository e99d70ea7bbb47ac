import type { WebContents } from 'electron';
import type { TreeEvent } from '../../shared/domain/events.ts';
import type { Snapshot } from '../../shared/domain/snapshot.ts';
import { changesBetween } from '../../shared/domain/snapshot-changes.ts';
import type { Channel, Update } from '../../shared/ipc/bridge.ts';
import type { Answers } from './held-calls.ts';
import { type Handlers, perform, type Rights } from './perform.ts';
import type { Sender, Senders } from './senders.ts';

const update: Channel = 'update';

/** Opens the three channels between the pages and main. */
export function openChannels(options: {
  readonly answerCalls: (answers: Answers) => void;
  readonly handlers: Handlers;
  readonly rights: Rights;
  readonly senders: Senders;
  snapshotFor(sender: Sender): Snapshot;
}): { publish(event: TreeEvent | null): void } {
  const { handlers, rights, senders } = options;
  const sent = new WeakMap<WebContents, Snapshot>();

  options.answerCalls({
    run: (message, name, input) => perform(handlers, rights, senders.of(message), name, input),
    snapshot: (message) => {
      const sender = senders.of(message);
      return sender && options.snapshotFor(sender);
    },
  });

  function publish(event: TreeEvent | null): void {
    for (const sender of senders.all()) {
      if (sender.contents.isDestroyed() || sender.contents.isCrashed()) continue;
      const message: Update = { news: newsFor(sender), event };
      sender.contents.send(update, message);
    }
  }

  function newsFor(sender: Sender): Update['news'] {
    const whole = options.snapshotFor(sender);
    const before = sent.get(sender.contents);
    sent.set(sender.contents, whole);
    if (before === undefined) return { whole };
    return { revision: whole.revision, changes: changesBetween(before, whole) };
  }

  return { publish };
}
