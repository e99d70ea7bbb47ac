import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { connect } from '../../../renderer/state/connection.ts';
import { beginReading, turnPage } from '../../../shared/domain/reading-changes.ts';
import { turnReading } from '../../../shared/domain/reading-turns.ts';
import { type Snapshot, snapshotFor } from '../../../shared/domain/snapshot.ts';
import { changesBetween } from '../../../shared/domain/snapshot-changes.ts';
import type { TreeDocument } from '../../../shared/domain/tree.ts';
import type { Update } from '../../../shared/ipc/bridge.ts';
import { cameOnAt } from '../../support/reading-moment.ts';
import { note, PLANTED } from '../../support/trees.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function snapshot(revision: number, document: TreeDocument = PLANTED): Snapshot {
  return snapshotFor(document, {
    revision,
    role: 'wall',
    sample: false,
    service: null,
    readingInterrupted: false,
    presenting: false,
    printing: null,
    manager: null,
  });
}

/** A page connected to a main that says what the test lets it say. */
async function connected() {
  let send: (update: Update) => void = () => {};
  const connection = connect({
    run: () => Promise.reject(new Error('nothing is run here')),
    snapshot: () => Promise.resolve(snapshot(1)),
    onUpdate(listener) {
      send = listener;
      return () => {};
    },
  });
  await vi.runAllTimersAsync();
  const shown: (number | undefined)[] = [];
  connection.onSnapshot(() => shown.push(connection.current()?.revision));
  const says = (revision: number) => send({ news: { whole: snapshot(revision) }, event: null });
  return { connection, shown, says };
}

test('news is told at once', async () => {
  const { shown, says } = await connected();
  says(2);
  expect(shown).toEqual([2]);
  await vi.runAllTimersAsync();
  says(3);
  expect(shown).toEqual([2, 3]);
});

test('three hundred changes in a row are told twice, the last one for certain', async () => {
  const { connection, shown, says } = await connected();
  for (let revision = 2; revision <= 301; revision++) says(revision);
  expect(connection.current()?.revision).toBe(301);
  await vi.runAllTimersAsync();
  expect(shown).toEqual([2, 301]);
});

test('what is older than what is shown is not told', async () => {
  const { shown, says } = await connected();
  says(5);
  await vi.runAllTimersAsync();
  says(4);
  await vi.runAllTimersAsync();
  expect(shown).toEqual([5]);
});

/** A page on which a reading of three notes goes on, and main a moment away. */
async function reading() {
  const notes = [0, 1, 2].map((k) => note(`n${k}`, { place: { limb: 0, k } }));
  const start = { id: 'r1', selection: 'all', order: 'as-placed', seed: 1, yearBegan: 0 } as const;
  const begun = beginReading({ ...PLANTED, notes }, start, 1000);
  if (!begun.ok) throw new Error(begun.code);
  let document = begun.value;
  let before = snapshot(2, document);
  let send: (update: Update) => void = () => {};
  const connection = connect({
    run: () => Promise.reject(new Error('nothing is run here')),
    snapshot: () => Promise.resolve(before),
    onUpdate(listener) {
      send = listener;
      return () => {};
    },
  });
  await vi.runAllTimersAsync();
  const pages: (number | undefined)[] = [];
  const listener = vi.fn(() => pages.push(connection.current()?.reading?.at));
  connection.onSnapshot(listener);
  return {
    connection,
    pages,
    /** A press that turns here at once. */
    press() {
      connection.expect((shown) => {
        if (shown.reading === null) throw new Error('there is a reading');
        return {
          ...shown,
          reading: { ...shown.reading, ...turnReading(shown.reading, 'next', () => 1) },
        };
      });
    },
    /** Main turns, and its update comes. */
    turns() {
      const turned = turnPage(document, 'next', cameOnAt(document, 2000));
      if (!turned.ok) throw new Error(turned.code);
      document = turned.value;
      const after = snapshot(before.revision + 1, document);
      send({
        news: { revision: after.revision, changes: changesBetween(before, after) },
        event: null,
      });
      before = after;
    },
  };
}

test('a page that was turned here is not shown anew when main says so, until its frame is out', async () => {
  const { connection, pages, press, turns } = await reading();
  press();
  turns();
  connection.answered(true);
  expect(pages).toEqual([1]);
  await vi.runAllTimersAsync();
  expect(pages).toEqual([1, 1]);
  expect(connection.current()?.reading?.shownAt).toBe(2000);
});

test('of two quick presses the first page never comes back', async () => {
  const { connection, pages, press, turns } = await reading();
  press();
  press();
  turns();
  connection.answered(true);
  turns();
  connection.answered(true);
  await vi.runAllTimersAsync();
  expect(pages).toEqual([1, 2, 2]);
});

test('a press that comes before the confirmation was shown is built upon it', async () => {
  const { connection, pages, press, turns } = await reading();
  press();
  turns();
  connection.answered(true);
  press();
  await vi.runAllTimersAsync();
  expect(pages).toEqual([1, 2]);
  turns();
  connection.answered(true);
  await vi.runAllTimersAsync();
  expect(pages).toEqual([1, 2, 2]);
});

test('what main refuses is taken back at once', async () => {
  const { connection, pages, press } = await reading();
  press();
  connection.answered(false);
  expect(pages).toEqual([1, 0]);
});

test('a turn of the other view is shown at once', async () => {
  const { connection, pages, press, turns } = await reading();
  press();
  turns();
  connection.answered(true);
  turns();
  expect(pages).toEqual([1, 2]);
  await vi.runAllTimersAsync();
  expect(pages).toEqual([1, 2]);
});
