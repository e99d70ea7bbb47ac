import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { createTreeLayout } from '../../shared/domain/layout/tree-layout.ts';
import { median, quantile, verdict } from '../support/figures.ts';
import { buildPages, type Frames, kioskSwitches, openPage } from './page-driver.ts';
import { watchHost } from './process-tree.ts';

/** A gust with the rest after it, and how much of that the gust blows. */
const GUST_TURN_MS = 13_800;
const GUST_BLOWS_S = 4.8;
/** Two gusts with their rests. */
const AMBIENT_MS = 2 * GUST_TURN_MS;
const SETTLE_MS = 3500;
const SIZES = { '1080p': '1920x1080', '4K': '3840x2160' } as const;

interface Row {
  readonly page: string;
  readonly notes: number;
  readonly size: string;
  readonly median: number;
  readonly p95: number;
  readonly perSecond: number;
  readonly processor: number;
  readonly memory: number;
}

/** Measures the scene against the plain way, a full redraw, and a clock; all in one run on one machine. */
export async function bench(): Promise<void> {
  const { values } = parseArgs({
    options: {
      notes: { type: 'string', default: '30,300,3000,10000' },
      sizes: { type: 'string', default: '1080p,4K' },
      pages: { type: 'string', default: 'ours,plain,redraw' },
      only: { type: 'string', default: 'layout,ambient,shipped,interaction' },
    },
  });
  const counts = values.notes.split(',').map(Number);
  const only = values.only.split(',');
  const urlOf = await buildPages();
  if (only.includes('layout')) benchLayout();
  if (only.includes('ambient')) {
    const rows: Row[] = [];
    for (const size of values.sizes.split(',')) {
      rows.push(await ambient(urlOf, 'empty', 0, size));
      rows.push(await ambient(urlOf, 'clock', 0, size));
      for (const notes of counts)
        for (const page of values.pages.split(','))
          rows.push(await ambient(urlOf, page, notes, size));
    }
    judge(rows);
  }
  if (only.includes('shipped')) for (const notes of [300, 10_000]) await shipped(urlOf, notes);
  if (only.includes('interaction')) await interaction(urlOf, 3000);
}

/** How long ten thousand places take, and one more. */
function benchLayout(): void {
  const all: number[] = [];
  const more: number[] = [];
  for (let round = 0; round < 7; round++) {
    const began = performance.now();
    const tree = createTreeLayout(round);
    tree.slot({ limb: 0, k: 1428 });
    all.push(performance.now() - began);
    for (let k = 1429; k < 1449; k++) {
      const before = performance.now();
      tree.slot({ limb: k % 7, k });
      more.push((performance.now() - before) / 7);
    }
  }
  print(`layout of 10,003 places: ${ms(median(all))}; one more place: ${ms(median(more))}`);
}

/** One page at rest: what its frames, its processes and its memory cost. */
async function ambient(
  urlOf: (page: string, notes: number) => string,
  page: string,
  notes: number,
  size: string,
): Promise<Row> {
  const switches = page === 'ours' ? kioskSwitches() : [];
  const window = await openPage(urlOf(page, notes), SIZES[size as keyof typeof SIZES], switches);
  await pause(SETTLE_MS + notes / 3);
  const began = performance.now();
  const before = window.processorTime();
  await pause(page === 'plain' || page === 'redraw' ? 8000 : AMBIENT_MS);
  const processor = (100 * (window.processorTime() - before)) / (performance.now() - began);
  const memory = window.memory();
  const traced = page === 'ours' ? GUST_TURN_MS : 5000;
  const frames = await window.trace(traced);
  await window.close();
  const moving = frames.perFrame.length / (page === 'ours' ? GUST_BLOWS_S : traced / 1000);
  const row = {
    page,
    notes,
    size,
    median: median(frames.perFrame),
    p95: quantile(frames.perFrame, 0.95),
    perSecond: moving,
    processor,
    memory,
  };
  const pace = Number.isNaN(row.median)
    ? 'no frames'
    : `${ms(row.median)} a frame (p95 ${ms(row.p95)}), ${moving.toFixed(0)} frames a second`;
  print(
    `${size} ${page}${notes ? ` ${notes}` : ''}: ${pace}, ${processor.toFixed(2)} % of a core, ${memory.toFixed(0)} MB`,
  );
  return row;
}

/** As it hangs in the team room: a spotlight every twenty seconds; then hidden. */
async function shipped(
  urlOf: (page: string, notes: number) => string,
  notes: number,
): Promise<void> {
  const window = await openPage(urlOf('ours', notes), SIZES['1080p'], kioskSwitches());
  await pause(SETTLE_MS + notes / 3);
  await window.run('void bench.keepSpotlighting()');
  const turn = 31_000;
  const share = async (time: number) => {
    const began = performance.now();
    const before = window.processorTime();
    await pause(time);
    return (100 * (window.processorTime() - before)) / (performance.now() - began);
  };
  const busy = await share(turn * 2);
  await window.hide();
  await pause(12_000);
  const hidden = await share(15_000);
  await window.close();
  verdict(`as shipped, ${notes} notes, % of a core`, busy, 8);
  verdict(`hidden, ${notes} notes, % of a core`, hidden, 0.5);
}

/** The moments people wait for: a leaf arriving and the spotlight. */
async function interaction(
  urlOf: (page: string, notes: number) => string,
  notes: number,
): Promise<void> {
  const window = await openPage(urlOf('ours', notes), SIZES['1080p'], kioskSwitches());
  await pause(SETTLE_MS + notes / 3);
  for (const [name, script, time] of [
    ['arrival', 'bench.arrive()', 4600],
    ['placing', 'bench.place()', 5400],
    ['spotlight', 'bench.spotlight(300)', 4200],
  ] as const) {
    const hostTook = watchHost();
    const { between } = await window.trace(time, script);
    print(
      `the host took ${(hostTook() * 100).toFixed(0)} % of the processor time wanted meanwhile`,
    );
    report(name, between);
    await pause(6000);
  }
  await window.close();
}

function report(name: string, between: Frames['between']): void {
  if (between.length === 0) throw new Error(`The trace shows no picture of the ${name}.`);
  const late = between.filter((time) => time > 25).length / Math.max(1, between.length);
  const perSecond = 1000 / median(between);
  print(`${name}: ${between.length} pictures, ${perSecond.toFixed(0)} a second (median)`);
  verdict(`${name}, % of frames over 25 ms`, late * 100, 1);
}

function judge(rows: readonly Row[]): void {
  for (const size of new Set(rows.map((row) => row.size))) {
    const find = (page: string, notes: number) =>
      rows.find((row) => row.page === page && row.notes === notes && row.size === size);
    const ours = find('ours', 10_000);
    const plain = find('plain', 10_000);
    if (ours && plain)
      verdict(`${size}: ours / plain, ms a frame`, ours.median / plain.median, 1 / 80);
    const few = find('ours', 300);
    if (ours && few)
      verdict(`${size}: 10,000 / 300 notes, ms a frame`, ours.median / few.median, 1.3);
    if (size !== '1080p') continue;
    for (const row of rows)
      if (row.page === 'ours' && row.size === size)
        verdict(`ambient, ${row.notes} notes, % of a core`, row.processor, 4);
    const empty = find('empty', 0);
    const many = find('ours', 3000);
    if (empty && many)
      verdict('memory at 3,000 notes / empty window', many.memory / empty.memory, 1.25);
  }
}

function print(line: string): void {
  console.log(line);
}

function ms(value: number): string {
  return `${value.toFixed(2)} ms`;
}
