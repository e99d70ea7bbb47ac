import { ipcMain } from 'electron';
import type { TreeEvent } from '../../shared/domain/events.ts';
import type { Snapshot } from '../../shared/domain/snapshot.ts';
import type { Channel, Update } from '../../shared/ipc/bridge.ts';
import { type Handlers, perform, type Rights } from './perform.ts';
import type { Sender, Senders } from './senders.ts';

const run: Channel = 'run';
const snapshot: Channel = 'snapshot';
const update: Channel = 'update';

/** Opens the three channels between the pages and main. */
export function openChannels(options: {
  readonly handlers: Handlers;
  readonly rights: Rights;
  readonly senders: Senders;
  snapshotFor(sender: Sender): Snapshot;
}): { publish(event: TreeEvent | null): void } {
  const { handlers, rights, senders } = options;

  ipcMain.handle(run, (message, name: unknown, input: unknown) =>
    perform(handlers, rights, senders.of(message), name, input),
  );
  ipcMain.handle(snapshot, (message) => {
    const sender = senders.of(message);
    return sender && options.snapshotFor(sender);
  });

  function publish(event: TreeEvent | null): void {
    for (const sender of senders.all()) {
      if (sender.contents.isDestroyed() || sender.contents.isCrashed()) continue;
      const message: Update = { snapshot: options.snapshotFor(sender), event };
      sender.contents.send(update, message);
    }
  }

  return { publish };
}
