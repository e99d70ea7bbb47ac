import path from 'node:path';
import { parseArgs } from 'node:util';
import { dataFolderAt } from '../main/data-folder.ts';
import { sampleTree } from '../main/sample/sample-tree.ts';
import { openTreeStore } from '../main/store/open-tree.ts';
import type { Store } from '../main/store/store.ts';
import { understood, wholeNumber } from '../main/store/tools/arguments.ts';
import { nextChange, revisionsIn } from '../main/store/tools/change-stream.ts';
import { standardLines } from '../main/store/tools/lines.ts';
import { whyNotKept, whyNotOpened } from '../main/store/tools/refusals.ts';
import { randomStream } from '../shared/domain/layout/random.ts';
import { ok } from '../shared/domain/result.ts';
import type { TreeDocument } from '../shared/domain/tree.ts';

const USAGE = 'npm run --silent store-writer -- --data-dir=<folder> --seed=S [--count=N]';

/** Changes that are asked for before the first of them is acknowledged, as several windows would. */
const MOST_AT_ONCE = 4;

// Applies a seeded stream of adds, edits and removals through the real store, and prints a line for each change once it
// was acknowledged. Kill it, cut its power, fill its disk: what was printed must be there afterwards.
async function writeOn(): Promise<void> {
  const { folder, seed, count } = understood(readArguments, USAGE);
  const lines = standardLines();
  const opening = await openTreeStore(dataFolderAt(folder), 'store-writer');
  if (!opening.ok) throw new Error(whyNotOpened(folder, opening));
  const store = opening.value;
  let stopped = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      stopped = true;
    });
  }
  await plant(store);
  const random = randomStream(seed);
  const revisions = revisionsIn(store.document);
  let number = store.report.seq;
  let asked = 0;
  while (asked < count && !stopped && !lines.ended) {
    const together = Math.min(count - asked, 1 + Math.floor(random() * MOST_AT_ONCE));
    asked += together;
    await Promise.all(
      Array.from({ length: together }, async () => {
        const change = nextChange(store.document, revisions, random, ++number);
        const kept = await store.update((tree) => ok(change.apply(tree)));
        if (!kept.ok) throw new Error(whyNotKept(kept.code));
        lines.print([change.line]);
      }),
    );
  }
  await store.close();
}

function readArguments() {
  const { values } = parseArgs({
    options: {
      'data-dir': { type: 'string' },
      seed: { type: 'string' },
      count: { type: 'string' },
    },
  });
  const seed = wholeNumber(values.seed ?? '');
  const count = values.count === undefined ? Infinity : wholeNumber(values.count);
  if (!values['data-dir'] || seed === null || count === null || count < 0) return null;
  return { folder: path.resolve(values['data-dir']), seed, count };
}

async function plant(store: Store<TreeDocument>): Promise<void> {
  if (store.document.team !== null) return;
  const sample = await sampleTree(Date.now());
  const planted = await store.update(() => ok({ ...sample, notes: [] }));
  if (!planted.ok) throw new Error(whyNotKept(planted.code));
}

writeOn().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
