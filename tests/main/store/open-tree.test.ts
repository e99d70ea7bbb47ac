import { cpSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { dataFolderAt } from '../../../main/data-folder.ts';
import { openSampleTree, openTree } from '../../../main/store/open-tree.ts';
import { ok } from '../../../shared/domain/result.ts';
import { DEFAULT_SETTINGS } from '../../../shared/domain/settings.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const fixture = path.resolve(import.meta.dirname, '../../fixtures/store-v1');

test('a tree of schema version 1 opens, whole', async () => {
  const folder = dataFolderAt(temporaryFolder());
  cpSync(path.join(fixture, 'tree'), folder.tree, { recursive: true });
  const opened = await openTree(folder, 'test');
  expect(opened).toMatchObject({ trouble: null, notices: [] });
  expect(opened.store?.document.team?.name).toBe('Riverside Family Support');
  expect(opened.store?.document.notes).toHaveLength(24);
  expect(opened.store?.document.colleagues).toHaveLength(14);
  expect(opened.store?.document.settings).toEqual(DEFAULT_SETTINGS);
  expect(opened.store?.heldAside).toEqual([]);
  await opened.store?.close();
});

test('a tree is open once: a second opening is refused, and the first goes on', async () => {
  const folder = dataFolderAt(temporaryFolder());
  const first = await openTree(folder, 'test');
  expect(await openTree(folder, 'test')).toMatchObject({ store: null, trouble: 'in-use' });
  const kept = await first.store?.update((document) => ok({ ...document, readings: [] }));
  expect(kept?.ok).toBe(true);
  await first.store?.close();
});

test('the sample is kept like any other tree while it is open', async () => {
  const folder = dataFolderAt(temporaryFolder());
  const sample = await openSampleTree(folder, 'test', 1_700_000_000_000);
  expect(sample.sample).toBe(true);
  expect(sample.store?.document.notes).toHaveLength(36);
  const places = sample.store?.document.notes.map(({ place }) => `${place.limb}/${place.k}`);
  expect(new Set(places).size).toBe(36);
  await sample.store?.close();
});
