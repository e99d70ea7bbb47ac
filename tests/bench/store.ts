import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { dataFolderAt } from '../../main/data-folder.ts';
import { inventedNotes } from '../../main/sample/invented-notes.ts';
import { sampleTree } from '../../main/sample/sample-tree.ts';
import { openTreeStore } from '../../main/store/open-tree.ts';
import type { Note } from '../../shared/domain/note.ts';
import { ok } from '../../shared/domain/result.ts';
import type { TreeDocument } from '../../shared/domain/tree.ts';
import { median } from '../support/figures.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { stallDuring } from './stall.ts';
import { confIn, fetchRivals, jsonFile, ours, type RivalKind, sqliteIn } from './store-rivals.ts';

const SIZES = [100, 1000, 10_000, 100_000] as const;
const LOADED = [10_000, 100_000] as const;

/** What must hold: ratios to one fsynced append, milliseconds, ratio to JSON.parse. */
const BARS = { add10k: 2.5, add100k: 4, load10kMs: 150, loadToParse: 4, stallMs: 8 } as const;

/**
 * Measures one acknowledged add, a start and the longest stall, for our store and for others, as Markdown tables.
 * `--only=adds`, `--only=starts` or `--only=stalls` measures one of them, `--ours` nobody else's store.
 */
export async function bench(): Promise<void> {
  const { values } = parseArgs({
    options: { only: { type: 'string' }, ours: { type: 'boolean', default: false } },
  });
  const wanted = (part: string) => values.only === undefined || values.only === part;
  if (wanted('adds') || wanted('starts')) {
    const fetched = values.ours ? null : fetchRivals();
    if (!fetched && !values.ours) {
      console.log('(conf and better-sqlite3 could not be fetched here)');
    }
    const kinds = values.ours ? [ours] : kindsWith(fetched);
    if (wanted('adds')) await measureAdds(kinds);
    if (wanted('starts')) await measureStarts(kinds, fetched);
  }
  if (wanted('stalls')) await measureStalls();
}

function kindsWith(fetched: string | null): readonly RivalKind[] {
  return [ours, jsonFile, ...(fetched ? [confIn(fetched), sqliteIn(fetched)] : [])];
}

async function measureAdds(kinds: readonly RivalKind[]): Promise<void> {
  const own = new Map<number, number>();
  console.log(`\n| one acknowledged add | ${SIZES.join(' | ')} |`);
  console.log(`|---|${SIZES.map(() => '---:').join('|')}|`);
  for (const kind of kinds) {
    const cells: string[] = [];
    for (const size of SIZES) {
      const ratio = await addRatio(kind, size);
      if (kind === ours) own.set(size, ratio);
      cells.push(ratio.toFixed(1));
    }
    console.log(`| ${kind.name} | ${cells.join(' | ')} |`);
  }
  hold('an add at 10,000', own.get(10_000), BARS.add10k);
  hold('an add at 100,000', own.get(100_000), BARS.add100k);
}

async function measureStarts(kinds: readonly RivalKind[], fetched: string | null): Promise<void> {
  let own: { readonly ms: number; readonly ratio: number } | null = null;
  console.log(`\n| start, milliseconds (× JSON.parse) | ${LOADED.join(' | ')} |`);
  console.log(`|---|${LOADED.map(() => '---:').join('|')}|`);
  for (const kind of kinds) {
    const cells: string[] = [];
    for (const size of LOADED) {
      const measured = await load(kind, size, fetched);
      if (kind === ours && size === 10_000) own = measured;
      cells.push(`${measured.ms.toFixed(0)} (${measured.ratio.toFixed(1)})`);
    }
    console.log(`| ${kind.name} | ${cells.join(' | ')} |`);
  }
  hold('a start with 10,000, ms', own?.ms, BARS.load10kMs);
  hold('a start with 10,000, × JSON.parse', own?.ratio, BARS.loadToParse);
}

async function measureStalls(): Promise<void> {
  console.log(
    '\n| longest stall while a snapshot is written, milliseconds | snapshot | doing nothing |',
  );
  console.log('|---|---:|---:|');
  let own = { writing: Number.NaN, idle: Number.NaN };
  for (const size of LOADED) {
    const { writing, idle } = await longestStall(size);
    if (size === 10_000) own = { writing, idle };
    console.log(`| ${size} notes | ${writing.toFixed(1)} | ${idle.toFixed(1)} |`);
  }
  if (own.idle > BARS.stallMs / 2) {
    console.log(
      'not told: the longest stall, on a machine too busy for a process that does nothing',
    );
  } else hold('the longest stall at 10,000, ms', own.writing, BARS.stallMs);
}

function hold(what: string, value: number | undefined, bar: number): void {
  const held = value !== undefined && value <= bar;
  console.log(`${held ? 'holds' : 'DOES NOT HOLD'}: ${what} ${value?.toFixed(2)} ≤ ${bar}`);
  if (!held) process.exitCode = 1;
}

async function documentOf(count: number): Promise<TreeDocument> {
  const now = Date.now();
  const sample = await sampleTree(now);
  return {
    ...sample,
    notes: inventedNotes({ count, seed: 4, now, colleagues: sample.colleagues }),
  };
}

async function timed(task: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await task();
  return performance.now() - began;
}

/** Appends 500 bytes and syncs them, with the same asynchronous calls a store would use. */
function appender(folder: string): () => Promise<void> {
  const fd = fs.openSync(path.join(folder, 'append'), 'a');
  const bytes = Buffer.alloc(500, 'x');
  return () =>
    new Promise((resolve, reject) => {
      fs.write(fd, bytes, 0, bytes.length, null, (failed) => {
        if (failed) reject(failed);
        else fs.fsync(fd, (unsynced) => (unsynced ? reject(unsynced) : resolve()));
      });
    });
}

/** The median of one add over the median of one fsynced append, taken in turns. */
async function addRatio(kind: RivalKind, size: number): Promise<number> {
  const folder = temporaryFolder();
  const append = appender(folder);
  const rival = await kind.fill(folder, await documentOf(size));
  const note = (await documentOf(1)).notes[0];
  if (!note) throw new Error('no note was invented');
  const nth = (id: number): Note => ({ ...note, id: `added-${id}` });

  const times: { append: number[]; add: number[] } = { append: [], add: [] };
  const began = performance.now();
  for (let turn = 0; turn < 400 && (turn < 3 || performance.now() - began < 3000); turn++) {
    times.append.push(await timed(append));
    times.add.push(await timed(() => rival.add(nth(turn))));
  }
  await rival.close();
  return median(times.add) / median(times.append);
}

/** A cold start in a process of its own, and what JSON.parse of the same document takes in another, medians of five. */
async function load(
  kind: RivalKind,
  size: number,
  fetched: string | null,
): Promise<{ readonly ms: number; readonly ratio: number }> {
  const folder = temporaryFolder();
  const document = await documentOf(size);
  const rival = await kind.fill(folder, document);
  await rival.close();
  fs.writeFileSync(path.join(folder, 'same.json'), JSON.stringify(document));
  const starts: number[] = [];
  const parses: number[] = [];
  for (let turn = 0; turn < 5; turn++) {
    starts.push(inOwnProcess('openOnce', kind.name, folder, fetched));
    parses.push(inOwnProcess('parseOnce', kind.name, folder, fetched));
  }
  return { ms: median(starts), ratio: median(starts) / median(parses) };
}

function inOwnProcess(task: string, ...rest: readonly (string | null)[]): number {
  const script = `import(${JSON.stringify(pathToFileURL(import.meta.filename).href)})
    .then((bench) => bench.${task}(...${JSON.stringify(rest)}))
    .then((ms) => process.stdout.write(String(ms)));`;
  return Number(execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' }));
}

/** Opens a filled folder and gives how long that took, in milliseconds. */
export async function openOnce(
  name: string,
  folder: string,
  fetched: string | null,
): Promise<number> {
  const kind = kindsWith(fetched).find((candidate) => candidate.name === name);
  if (!kind) throw new Error(name);
  return await timed(() => kind.open(folder));
}

/** Reads and parses the same document as one JSON file and gives how long that took, in milliseconds. */
export async function parseOnce(_name: string, folder: string): Promise<number> {
  return await timed(async () =>
    JSON.parse(await fs.promises.readFile(path.join(folder, 'same.json'), 'utf8')),
  );
}

/**
 * The longest time the event loop did not turn while a snapshot was written, and while nothing was done for as long (what
 * the machine's other work costs), in milliseconds; medians of nine.
 */
async function longestStall(
  size: number,
): Promise<{ readonly writing: number; readonly idle: number }> {
  const folder = temporaryFolder();
  const opening = await openTreeStore(dataFolderAt(folder), 'bench');
  if (!opening.ok) throw new Error(opening.code);
  const store = opening.value;
  const document = await documentOf(size);
  await store.update(() => ok(document));
  await store.idle();
  await store.snapshot();
  const writing: number[] = [];
  const idle: number[] = [];
  for (let turn = 0; turn < 9; turn++) {
    const began = performance.now();
    writing.push(await stallDuring(() => store.snapshot()));
    const took = performance.now() - began;
    idle.push(await stallDuring(() => pause(took)));
  }
  await store.close();
  return { writing: median(writing), idle: median(idle) };
}
