import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { dataFolderAt } from '../main/data-folder.ts';
import { openTreeStore } from '../main/store/open-tree.ts';
import { Acknowledged, readLine } from '../main/store/tools/acknowledged.ts';
import { understood, wholeNumber } from '../main/store/tools/arguments.ts';
import { revisionOf } from '../main/store/tools/change-stream.ts';
import { whyNotOpened } from '../main/store/tools/refusals.ts';

const USAGE = `npm run prove-store -- --folder=<folder> [--kills=N]
npm run prove-store -- --folder=<data folder> --lines=<file with a store-writer's lines>`;

/** How many changes a store-writer asks for before it waits for an answer. */
const MOST_UNDER_WAY = 4;

/**
 * The first form kills writers on the disk that a folder is on and looks for what they were told. The second is for
 * real power cuts: run a store-writer, keep its lines on another machine, pull the plug, start again, and compare.
 */
async function prove(): Promise<void> {
  const { folder, kills, lines } = understood(readArguments, USAGE);
  if (lines !== undefined) {
    await compareWith(folder, readFileSync(lines, 'utf8').split('\n'));
    return;
  }
  const root = mkdtempSync(path.join(folder, 'celebration-tree-proof-'));
  try {
    await killWriters(root, kills);
    await openTwice(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function readArguments() {
  const { values } = parseArgs({
    options: {
      folder: { type: 'string' },
      kills: { type: 'string' },
      lines: { type: 'string' },
    },
  });
  const kills = wholeNumber(values.kills ?? '50');
  if (!values.folder || kills === null || kills < 0) return null;
  return { folder: path.resolve(values.folder), kills, lines: values.lines };
}

async function compareWith(root: string, lines: readonly string[]): Promise<void> {
  const kept = new Acknowledged();
  for (const text of lines) {
    const line = readLine(text);
    if (line) kept.take(line);
  }
  await lookFor(kept, root);
  say(`${kept.count} acknowledged changes, all there.`);
}

async function killWriters(root: string, kills: number): Promise<void> {
  const kept = new Acknowledged();
  for (let round = 1; round <= kills; round++) {
    await writeUntilKilled(root, round, kept);
    await lookFor(kept, root);
    if (round % 10 === 0) say(`${round} kills, ${kept.count} acknowledged changes, all there.`);
  }
}

async function writeUntilKilled(root: string, seed: number, kept: Acknowledged): Promise<void> {
  const script = path.join(import.meta.dirname, 'store-writer.mjs');
  const writer = spawn(process.execPath, [script, `--data-dir=${root}`, `--seed=${seed}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => writer.once('close', resolve));
  let killed: Promise<unknown> | null = null;
  for await (const text of createInterface({ input: writer.stdout })) {
    const line = readLine(text);
    if (line) kept.take(line);
    killed ??= pause(Math.random() * 400).then(() => writer.kill('SIGKILL'));
  }
  await ended;
  await killed;
}

async function lookFor(kept: Acknowledged, root: string): Promise<void> {
  const opening = await openTreeStore(dataFolderAt(root), 'prove-store');
  if (!opening.ok) throw new Error(whyNotOpened(root, opening));
  const { document, report } = opening.value;
  const notes = document.notes.map(({ id, story }) => ({ id, rev: revisionOf(story) }));
  const problems = kept.compare(notes, MOST_UNDER_WAY);
  await opening.value.close();
  if (report.lost > 0) throw new Error(`${report.lost} changes are lost.`);
  if (problems.length > 0) throw new Error(problems.join('\n'));
}

async function openTwice(root: string): Promise<void> {
  const first = await openTreeStore(dataFolderAt(root), 'prove-store');
  const second = await openTreeStore(dataFolderAt(root), 'prove-store');
  if (!first.ok || second.ok) throw new Error('Two openings of one tree were not kept apart.');
  await first.value.close();
  say('A second opening is refused while the first is there.');
}

function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`);
}

prove().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
