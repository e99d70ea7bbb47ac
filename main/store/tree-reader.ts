import { BARE_DOCUMENT } from '../../shared/domain/team-changes.ts';
import { SCHEMA, type TreeDocument } from '../../shared/domain/tree.ts';
import type { BackupReader } from './backups.ts';
import { upgradeThrough } from './migrate.ts';
import { treeMigrations } from './tree-migrations.ts';
import { treeParsers } from './tree-parts.ts';

/** What a tree's records, in its store and in its backups, are read with. */
export const treeReader: BackupReader<TreeDocument> = {
  schema: SCHEMA,
  empty: BARE_DOCUMENT,
  parsers: treeParsers,
  upgrade: upgradeThrough(treeMigrations),
};
