import { readdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { dataFolderAt } from '../main/data-folder.ts';
import { inventedNotes } from '../main/sample/invented-notes.ts';
import { sampleTree } from '../main/sample/sample-tree.ts';
import { openTree } from '../main/store/open-tree.ts';
import { ok } from '../shared/domain/result.ts';

const USAGE = 'npm run make-tree -- --notes=N --out=<folder> [--seed=S]';

/** Notes that are kept together in one step. */
const STEP = 1000;

async function makeTree(): Promise<void> {
  const { values } = parseArgs({
    options: { notes: { type: 'string' }, out: { type: 'string' }, seed: { type: 'string' } },
  });
  const count = Number(values.notes);
  const seed = Number(values.seed ?? '4');
  if (!Number.isInteger(count) || count < 0 || !values.out || !Number.isInteger(seed)) {
    throw new Error(`usage: ${USAGE}`);
  }
  const folder = dataFolderAt(path.resolve(values.out));
  if (hasFiles(folder.tree)) throw new Error(`${folder.tree} already holds a tree.`);

  const now = Date.now();
  const opened = await openTree(folder, 'make-tree');
  const { store } = opened;
  if (store === null) throw new Error(`The store could not be opened: ${opened.trouble}`);
  const sample = await sampleTree(now);
  const notes = inventedNotes({ count, seed, now, colleagues: sample.colleagues });
  const empty = { ...sample, team: sample.team && { ...sample.team, seed }, notes: [] };
  await keep(store.update<never>(() => ok(empty)));
  for (let from = 0; from < count; from += STEP) {
    const more = notes.slice(from, from + STEP);
    await keep(store.update<never>((tree) => ok({ ...tree, notes: [...tree.notes, ...more] })));
  }
  await store.close();
  process.stdout.write(`${count} notes in ${folder.root} (PIN 1234)\n`);
}

async function keep(update: Promise<{ readonly ok: boolean }>): Promise<void> {
  if (!(await update).ok) throw new Error('The notes could not be kept.');
}

function hasFiles(folder: string): boolean {
  try {
    return readdirSync(folder).length > 0;
  } catch {
    return false;
  }
}

makeTree().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
