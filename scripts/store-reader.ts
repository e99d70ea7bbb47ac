import path from 'node:path';
import { parseArgs } from 'node:util';
import { dataFolderAt } from '../main/data-folder.ts';
import { openTreeStore } from '../main/store/open-tree.ts';
import { understood } from '../main/store/tools/arguments.ts';
import { revisionOf } from '../main/store/tools/change-stream.ts';
import { standardLines } from '../main/store/tools/lines.ts';
import { whyNotOpened } from '../main/store/tools/refusals.ts';

const USAGE = 'npm run --silent store-reader -- --data-dir=<folder>';

// Opens a data folder as the kiosk would, prints what recovery found and a line for each note, and closes.
async function readAll(): Promise<void> {
  const folder = understood(readArguments, USAGE);
  const lines = standardLines();
  const opening = await openTreeStore(dataFolderAt(folder), 'store-reader');
  if (!opening.ok) {
    process.stderr.write(`${whyNotOpened(folder, opening)}\n`);
    lines.print([{ refusal: opening.code, ...opening.report }]);
    process.exitCode = 1;
    return;
  }
  const store = opening.value;
  const found: unknown[] = [store.report];
  for (const { id, story, state } of store.document.notes) {
    if (state !== 'removed') found.push({ id, rev: revisionOf(story), story });
  }
  lines.print(found);
  await store.close();
}

function readArguments() {
  const { values } = parseArgs({ options: { 'data-dir': { type: 'string' } } });
  return values['data-dir'] ? path.resolve(values['data-dir']) : null;
}

readAll().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
