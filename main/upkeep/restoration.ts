import { staysHeld, withoutErased } from '../../shared/domain/erasure.ts';
import type { RestorationView } from '../../shared/domain/service.ts';
import type { Certificate, TreeDocument } from '../../shared/domain/tree.ts';
import type { HeldRecord } from '../store/entries.ts';
import { type ListDifference, previewRestoration, type Restoration } from '../store/restore.ts';

const SAME = { back: 0, gone: 0, changed: 0 };

/** A backup's document as it would come back today: with today's PIN, folder and certificates, and without what was erased. */
export function restorationOf(
  current: TreeDocument,
  backup: TreeDocument,
): Restoration<TreeDocument> {
  const certificates = joined(current.certificates, backup.certificates);
  const restored: TreeDocument = {
    ...applyErasures(backup, certificates),
    pin: current.pin ?? backup.pin,
    settings: { ...backup.settings, backupFolder: current.settings.backupFolder },
    certificates,
    retentionNotice: current.retentionNotice,
    lastBackupAt: current.lastBackupAt,
  };
  return previewRestoration(current, restored);
}

/** A document without anything the certificates say was erased. */
export function applyErasures(
  document: TreeDocument,
  certificates: readonly Certificate[],
): TreeDocument {
  return certificates.reduce(withoutErased, document);
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
