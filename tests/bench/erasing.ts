import { setTimeout as pause } from 'node:timers/promises';
import { dataFolderAt } from '../../main/data-folder.ts';
import { inventedNotes } from '../../main/sample/invented-notes.ts';
import { sampleTree } from '../../main/sample/sample-tree.ts';
import { startSession } from '../../main/session.ts';
import { writeBackup } from '../../main/store/backups.ts';
import { nodeDisk } from '../../main/store/node-disk.ts';
import { openTree } from '../../main/store/open-tree.ts';
import { keepBackups } from '../../main/upkeep/backup-keeper.ts';
import { keepErasures } from '../../main/upkeep/erasures.ts';
import { ok } from '../../shared/domain/result.ts';
import { SCHEMA } from '../../shared/domain/tree.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { stallDuring } from './stall.ts';

const NOTES = 10_000;
const BACKUPS = 20;
const DAY = 86_400_000;
/** A few tens of milliseconds: what is not seen on a wall. */
const BAR_MS = 40;

/** Measures how long main could not answer at most while a note was erased from a large tree and all its backups. */
export async function bench(): Promise<void> {
  const folder = dataFolderAt(temporaryFolder());
  const now = Date.now();
  const log = { file: '', note: () => {}, tail: () => [] };
  const session = startSession(await openTree(folder, 'bench'), () => {});
  const sample = await sampleTree(now);
  const notes = inventedNotes({ count: NOTES, seed: 4, now, colleagues: sample.colleagues });
  const document = { ...sample, notes };
  await session.change(() => ok({ document }));
  for (let i = 0; i < BACKUPS; i++) {
    const contents = { document, held: [], schema: SCHEMA, program: 'bench', seq: 1 };
    // One a day for a week, then one a month, so that none is thinned out.
    const at = now - (i < 7 ? i : (i - 5) * 31) * DAY;
    const made = await writeBackup(nodeDisk, folder.backups, contents, at, 'daily');
    if (!made.ok) throw new Error(made.code);
  }
  const parts = { session, folder, log, program: 'bench', now: () => now };
  const keeper = keepBackups(parts);
  const erasures = keepErasures({ ...parts, keeper });
  await session.store?.idle();

  for (const { id } of [notes[1], notes[2], notes[3]].flatMap((note) => note ?? [])) {
    const began = performance.now();
    const longest = await stallDuring(() =>
      erasures.erase({ what: 'note', subject: id, before: null }),
    );
    const took = performance.now() - began;
    const { doneAt } = session.document.certificates.at(-1) ?? { doneAt: null };
    if (doneAt === null) throw new Error('the erasure was not done');
    // What the machine's other work costs a process that does nothing.
    const idle = await stallDuring(() => pause(took));
    const verdict =
      longest <= BAR_MS
        ? 'holds'
        : idle > BAR_MS / 2
          ? 'not told on a busy machine'
          : 'DOES NOT HOLD';
    console.log(
      `${verdict}: the longest stall ${longest.toFixed(1)} ms ≤ ${BAR_MS} (doing nothing: ${idle.toFixed(1)}), ` +
        `${BACKUPS} backups of ${NOTES} notes in ${(took / 1000).toFixed(1)} s`,
    );
    if (verdict === 'DOES NOT HOLD') process.exitCode = 1;
  }
  const { backups } = await keeper.shelf.list();
  console.log(`${backups.length} backups are left, all whole: ${backups.every((b) => b.whole)}`);
  await session.close();
}
