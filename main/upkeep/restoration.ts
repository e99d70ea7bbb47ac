import { staysHeld, withoutErased } from '../../shared/domain/erasure.ts';
import type { RestorationView } from '../../shared/domain/service.ts';
import type { Certificate, TreeDocument } from '../../shared/domain/tree.ts';
import { atOnce, type Work } from '../store/calmly.ts';
import type { HeldRecord } from '../store/entries.ts';
import { type ListDifference, previewingRestoration, type Restoration } from '../store/restore.ts';

const SAME = { back: 0, gone: 0, changed: 0 };

/**
 * A backup's document as it would come back today: with today's PIN, folder and certificates, and without what was erased;
 * to be done calmly, for ten thousand notes take as long as four frames of the wall.
 */
export function* restoring(
  current: TreeDocument,
  backup: TreeDocument,
): Work<Restoration<TreeDocument>> {
  const certificates = joined(current.certificates, backup.certificates);
  const restored: TreeDocument = {
    ...(yield* erasing(backup, certificates)),
    pin: current.pin ?? backup.pin,
    settings: { ...backup.settings, backupFolder: current.settings.backupFolder },
    certificates,
    retentionNotice: current.retentionNotice,
    lastBackupAt: current.lastBackupAt,
  };
  return yield* previewingRestoration(current, restored);
}

/** What `restoring` does, in one go. */
export function restorationOf(
  current: TreeDocument,
  backup: TreeDocument,
): Restoration<TreeDocument> {
  return atOnce(restoring(current, backup));
}

/** A document without anything the certificates say was erased. */
export function applyErasures(
  document: TreeDocument,
  certificates: readonly Certificate[],
): TreeDocument {
  return atOnce(erasing(document, certificates));
}

function* erasing(
  document: TreeDocument,
  certificates: readonly Certificate[],
): Work<TreeDocument> {
  let left = document;
  for (const certificate of certificates) {
    yield;
    left = withoutErased(left, certificate);
  }
  return left;
}

/** Records held aside without those the certificates say were erased; the very same list when none goes. */
export function heldWithoutErased(
  held: readonly HeldRecord[],
  certificates: readonly Certificate[],
): readonly HeldRecord[] {
  const stays = ({ record }: HeldRecord) =>
    certificates.every((certificate) => staysHeld(record, certificate));
  return held.every(stays) ? held : held.filter(stays);
}

/** What a restoration would do to notes and colleagues. */
export function restorationView({ lists }: Restoration<TreeDocument>): RestorationView {
  const of = (name: string) => {
    const found: ListDifference | undefined = lists.find(({ list }) => list === name);
    return found ? { back: found.back, gone: found.gone, changed: found.changed } : SAME;
  };
  return { notes: of('notes'), colleagues: of('colleagues') };
}

/** All certificates of two trees, each once. */
export function joined(
  mine: readonly Certificate[],
  others: readonly Certificate[],
): readonly Certificate[] {
  const known = new Set(mine.map(({ id }) => id));
  const more = others.filter(({ id }) => !known.has(id));
  return more.length === 0 ? mine : [...mine, ...more];
}
