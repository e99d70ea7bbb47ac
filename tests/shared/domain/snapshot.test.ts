import { describe, expect, test } from 'vitest';
import { snapshotFor } from '../../../shared/domain/snapshot.ts';
import { note, PLANTED } from '../../support/trees.ts';

const context = {
  revision: 1,
  role: 'wall',
  sample: false,
  service: null,
  readingInterrupted: false,
  presenting: false,
  printing: null,
  manager: null,
} as const;
const document = {
  ...PLANTED,
  notes: [
    note('shown'),
    note('hidden', { story: 'hidden words', state: 'hidden', place: { limb: 1, k: 0 } }),
    note('waiting', { story: 'waiting words', state: 'waiting', place: { limb: 3, k: 0 } }),
    note('removed', { story: 'removed words', state: 'removed', place: { limb: 2, k: 0 } }),
  ],
};

describe('what a locked window may know', () => {
  const text = JSON.stringify(snapshotFor(document, context));

  test('never the PIN’s hash, nor words that are not on the tree', () => {
    expect(text).not.toContain('"salt"');
    expect(text).not.toContain('hidden words');
    expect(text).not.toContain('removed words');
    expect(text).not.toContain('waiting words');
  });

  test('but which places are taken, so that no leaf grows over another', () => {
    expect(snapshotFor(document, context).closedPlaces).toEqual([
      { limb: 1, k: 0 },
      { limb: 3, k: 0 },
      { limb: 2, k: 0 },
    ]);
    expect(snapshotFor(document, context).waitingPlaces).toEqual([{ limb: 3, k: 0 }]);
  });
});

test('an unlocked window sees every note', () => {
  const manager = {
    displays: [],
    notices: [],
    heldAside: [],
    canFindFolder: false,
    version: '1',
    dataFolder: '',
    logFile: '',
  };
  const snapshot = snapshotFor(document, { ...context, manager });
  expect(snapshot.manager?.notes).toHaveLength(4);
  expect(snapshot.notes).toHaveLength(1);
});

test('trouble is never an empty tree', () => {
  const service = { trouble: 'unreadable', program: null, notesBefore: 36, badFiles: 2 } as const;
  expect(snapshotFor(document, { ...context, service })).toMatchObject({
    phase: 'service',
    service,
  });
});
