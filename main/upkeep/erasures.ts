import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { certify, type Erasure, erase, staysHeld } from '../../shared/domain/erasure.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import type { Certificate } from '../../shared/domain/tree.ts';
import type { DataFolder } from '../data-folder.ts';
import type { Log } from '../log.ts';
import type { Session } from '../session.ts';
import type { BackupKeeper } from './backup-keeper.ts';
import { BESIDE, FOR_SUPPORT } from './beside.ts';
import { heldWithoutErased } from './restoration.ts';
import { wipeFolder } from './wipe-folder.ts';

/** Erasing for good: from the tree, the store's files, the backups and whatever else is kept, and only then done. */
export interface Erasures {
  /** Erases now; what could not be reached yet is tried again with `retry`. */
  erase(erasure: Erasure): Promise<Result<null, 'disk-full' | 'disk-failed'>>;
  /** Tries again what could not be reached; gives how many erasures are still not done. */
  retry(): Promise<number>;
}

/** Starts seeing erasures through. */
export function keepErasures(parts: {
  readonly session: Session;
  readonly keeper: BackupKeeper;
  readonly folder: DataFolder;
  readonly log: Log;
  readonly now: () => number;
}): Erasures {
  const { session, keeper, folder, log, now } = parts;

  /** Takes what was erased from wherever it still lies; gives what could not be reached. */
  async function everywhereElse(): Promise<readonly string[]> {
    if (session.sample) return [];
    const { certificates, settings } = session.document;
    await keeper.remember();
    // What is damaged cannot be cleaned; while whole backups stand it goes.
    await keeper.shelf.thin(now());
    const left = [...(await keeper.shelf.erase(certificates))];
    const beside = BESIDE.map((name) => path.join(folder.root, name));
    const copies = [
      ...(await copiesIn(folder.root)),
      ...(settings.backupFolder === null ? [] : await copiesIn(settings.backupFolder)),
    ];
    for (const place of [...beside, ...copies]) left.push(...(await wipeFolder(place)));
    return left;
  }

  async function finish(leftInStore: readonly string[]): Promise<void> {
    const due = pending(session.document.certificates);
    const left = [...leftInStore, ...(await keeper.turn.take(everywhereElse))];
    if (left.length > 0) {
      log.note('an erasure waits for files that are out of reach', left.length);
      return;
    }
    const done = new Set(due.map(({ id }) => id));
    await session.change<never>((document) => ok({ document: certify(document, done, now()) }));
    await keeper.remember();
  }

  return {
    async erase(erasure) {
      const erased = await session.erase(
        (document) => erase(document, erasure, randomUUID(), now()),
        ({ record }) => staysHeld(record, erasure),
      );
      if (!erased.ok) return erased;
      log.note('something was erased', erasure.what);
      await finish(erased.value);
      return ok(null);
    },
    async retry() {
      const { store } = session;
      const due = pending(session.document.certificates);
      if (store === null || due.length === 0) return 0;
      const staying = heldWithoutErased(store.heldAside, due);
      const erased =
        staying === store.heldAside
          ? ok(await store.finishErasure())
          : await session.erase(
              (document) => document,
              (record) => staying.includes(record),
            );
      if (erased.ok) await finish(erased.value);
      return pending(session.document.certificates).length;
    },
  };
}

/** The erasures that are not done yet. */
export function pending(certificates: readonly Certificate[]): readonly Certificate[] {
  return certificates.filter(({ doneAt }) => doneAt === null);
}

async function copiesIn(folder: string): Promise<readonly string[]> {
  try {
    const names = (await readdir(folder)).filter((name) => name.startsWith(FOR_SUPPORT));
    return names.map((name) => path.join(folder, name));
  } catch {
    // A folder out of reach is already counted with its backups.
    return [];
  }
}
