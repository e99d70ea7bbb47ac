import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { connect } from '../../../renderer/state/connection.ts';
import { type Snapshot, snapshotFor } from '../../../shared/domain/snapshot.ts';
import type { Update } from '../../../shared/ipc/bridge.ts';
import { PLANTED } from '../../support/trees.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function snapshot(revision: number): Snapshot {
  return snapshotFor(PLANTED, {
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
