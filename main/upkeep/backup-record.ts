import { readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Certificate } from '../../shared/domain/tree.ts';
import { CertificateRecord } from '../../shared/ipc/records.ts';
import { diskFailure } from '../store/disk.ts';

const NAME = 'backup-record.json';

/**
 * What must be known of backups while the tree itself cannot be read: the folder the manager chose, and what was erased,
 * so that nothing erased comes back. It holds no word of a note.
 */
export interface BackupRecord {
  readonly chosen: string | null;
  readonly certificates: readonly Certificate[];
}

const NOTHING: BackupRecord = { chosen: null, certificates: [] };

/** Reads the record in a data folder; a missing or damaged one says nothing. */
export function readBackupRecord(root: string): BackupRecord {
  try {
    const value: unknown = JSON.parse(readFileSync(path.join(root, NAME), 'utf8'));
    if (typeof value !== 'object' || value === null) return NOTHING;
    const chosen = 'chosen' in value && typeof value.chosen === 'string' ? value.chosen : null;
    const certificates = CertificateRecord.array().safeParse(
      'certificates' in value ? value.certificates : [],
    );
    return { chosen, certificates: certificates.success ? certificates.data : [] };
  } catch {
    return NOTHING;
  }
}

/** Writes the record, whole or not at all; on a disk that takes nothing more the older one stays. */
export async function writeBackupRecord(root: string, record: BackupRecord): Promise<void> {
  const file = path.join(root, NAME);
  try {
    await writeFile(`${file}.new`, `${JSON.stringify(record)}\n`, { flush: true, mode: 0o600 });
    await rename(`${file}.new`, file);
  } catch (error) {
    diskFailure(error);
  }
}
