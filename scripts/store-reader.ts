import path from 'node:path';
import { parseArgs } from 'node:util';
import { dataFolderAt } from '../main/data-folder.ts';
import { openTreeStore } from '../main/store/open-tree.ts';
import { revisionOf } from '../main/store/tools/change-stream.ts';
import { whyNotOpened } from '../main/store/tools/refusals.ts';

const USAGE = 'npm run --silent store-reader -- --data-dir=<folder>';

// Opens a data folder as the kiosk would, prints what recovery found and a line for each note, and closes.
async function readAll(): Promise<void> {
  const { values } = parseArgs({ options: { 'data-dir': { type: 'string' } } });
  if (!values['data-dir']) throw new Error(`usage: ${USAGE}`);
  const folder = path.resolve(values['data-dir']);
  const opening = await openTreeStore(dataFolderAt(folder), 'store-reader');
  if (!opening.ok) {
    process.stderr.write(`${whyNotOpened(folder, opening)}\n`);
    process.stdout.write(`${JSON.stringify({ refused: opening.code, ...opening.report })}\n`);
    process.exitCode = 1;
    return;
  }
  const store = opening.value;
  const lines: unknown[] = [store.report];
  for (const { id, story, state } of store.document.notes) {
    if (state !== 'removed') lines.push({ id, rev: revisionOf(story), story });
  }
  process.stdout.write(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  await store.close();
}

readAll().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
