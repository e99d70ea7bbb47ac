import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { dataFolderAt } from '../../../main/data-folder.ts';
import { openTreeStore } from '../../../main/store/open-tree.ts';
import { Acknowledged, readLine } from '../../../main/store/tools/acknowledged.ts';
import { revisionOf } from '../../../main/store/tools/change-stream.ts';

/** How often a writer is killed in a normal run; a thousand times with `STORE_KILLS=1000 npm test`. */
const KILLS = Number(process.env.STORE_KILLS ?? 10);
/** The first writer's seed, so that a thousand can be killed in pieces. */
const FIRST = Number(process.env.STORE_SEED ?? 1);
const MOST_UNDER_WAY = 4;

async function writeUntilKilled(root: string, seed: number, kept: Acknowledged): Promise<void> {
  const project = path.join(import.meta.dirname, '..', '..', '..');
  const writer = spawn(
    process.execPath,
    ['scripts/tool.mjs', 'store-writer', `--data-dir=${root}`, `--seed=${seed}`],
    { cwd: project, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = new Promise((resolve) => writer.once('close', resolve));
  // Every third dies wherever it is by then: starting, recovering what the one before left, or writing already.
  let first = seed % 3 !== 0;
  if (!first) void pause((seed * 53) % 900).then(() => writer.kill('SIGKILL'));
  for await (const text of createInterface({ input: writer.stdout })) {
    const line = readLine(text);
    if (line) kept.take(line);
    if (first) {
      first = false;
      void pause((seed * 37) % 250).then(() => writer.kill('SIGKILL'));
    }
  }
  await ended;
}

it(`keeps what was acknowledged through ${KILLS} kill -9`, {
  timeout: 60_000 + KILLS * 10_000,
}, async () => {
  const root = mkdtempSync(path.join(os.tmpdir(), 'celebration-tree-kill-'));
  const kept = new Acknowledged();
  try {
    for (let round = FIRST; round < FIRST + KILLS; round++) {
      await writeUntilKilled(root, round, kept);
      const opening = await openTreeStore(dataFolderAt(root), 'kill.test');
      if (!opening.ok) throw new Error(`round ${round}: ${opening.code}`);
      const { document, report } = opening.value;
      const notes = document.notes.map(({ id, story }) => ({ id, rev: revisionOf(story) }));
      expect(kept.compare(notes, MOST_UNDER_WAY), `round ${round}`).toEqual([]);
      expect(report, `round ${round}`).toMatchObject({ lost: 0, damaged: [] });
      await opening.value.close();
    }
    expect(kept.count).toBeGreaterThan(KILLS);
    console.log(`${KILLS} kills, ${kept.count} acknowledged changes, all there`);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});
