import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addNote } from '../../../shared/domain/note-changes.ts';
import { beginReading, endReading, turnPage } from '../../../shared/domain/reading-changes.ts';
import { type Snapshot, snapshotFor } from '../../../shared/domain/snapshot.ts';
import { changesBetween, withChanges } from '../../../shared/domain/snapshot-changes.ts';
import type { TreeDocument } from '../../../shared/domain/tree.ts';
import { cameOnAt } from '../../support/reading-moment.ts';
import { draft, note, PLANTED } from '../../support/trees.ts';

const NOTES = Array.from({ length: 12 }, (_, k) => note(`n${k}`, { place: { limb: k % 7, k } }));
const KNOWLEDGE = {
  heldAside: [],
  canFindFolder: false,
  displays: [],
  notices: [],
  version: '0.1.0',
  dataFolder: '/tree',
  logFile: '/tree/log',
};
const seen = (document: TreeDocument, revision: number, unlocked = false): Snapshot =>
  snapshotFor(document, {
    revision,
    role: 'wall',
    sample: false,
    service: null,
    readingInterrupted: false,
    presenting: false,
    printing: null,
    manager: unlocked ? KNOWLEDGE : null,
  });
const start = { id: 'r1', selection: 'all', order: 'as-placed', seed: 1, yearBegan: 0 } as const;

test('what is sent always leads from one snapshot to the next', () => {
  const step = fc.constantFrom(
    'next',
    'previous',
    'skip',
    'last',
    'skipped',
    'begin',
    'end',
    'add',
    'pin',
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let document: TreeDocument = { ...PLANTED, notes: NOTES };
      let window = seen(document, 0);
      let unlocked = false;
      for (const [index, taken] of steps.entries()) {
        const changed = (() => {
          switch (taken) {
            case 'begin':
              return beginReading(document, { ...start, id: `r${index}` }, index);
            case 'end':
              return endReading(document, cameOnAt(document, index));
            case 'add': {
              const added = addNote(document, draft({ id: `late${index}` }), index);
              return added.ok ? { ok: true as const, value: added.value.document } : added;
            }
            case 'pin':
              unlocked = !unlocked;
              return { ok: true as const, value: document };
            default:
              return turnPage(document, taken, cameOnAt(document, index));
          }
        })();
        if (changed.ok) document = changed.value;
        const next = seen(document, index + 1, unlocked);
        const arrived = withChanges(window, structuredClone(changesBetween(window, next)));
        if (arrived === null) throw new Error('the window missed something');
        expect(arrived).toEqual(next);
        window = arrived;
      }
    }),
  );
});

test('a turn carries neither the notes nor the running order', () => {
  const begun = beginReading({ ...PLANTED, notes: NOTES }, start, 0);
  if (!begun.ok) throw new Error(begun.code);
  const turned = turnPage(begun.value, 'next', cameOnAt(begun.value, 5));
  if (!turned.ok) throw new Error(turned.code);
  const changes = changesBetween(seen(begun.value, 1, true), seen(turned.value, 2, true));
  expect(Object.keys(changes.parts)).toEqual(['revision']);
  expect(changes.manager).toEqual({});
  expect(Object.keys(changes.reading ?? {}).toSorted()).toEqual([
    'at',
    'goneMs',
    'reached',
    'shownAt',
  ]);
});

test('a turn to the last note carries no list of those it passed', () => {
  const begun = beginReading({ ...PLANTED, notes: NOTES }, start, 0);
  if (!begun.ok) throw new Error(begun.code);
  const turned = turnPage(begun.value, 'last', cameOnAt(begun.value, 5));
  if (!turned.ok) throw new Error(turned.code);
  const changes = changesBetween(seen(begun.value, 1), seen(turned.value, 2));
  expect(Object.keys(changes.reading ?? {})).not.toContain('skipped');
  expect(changes.lists).toEqual({ skipped: [1, 10] });
});

test('a window that missed something is told so', () => {
  const document = { ...PLANTED, notes: NOTES };
  const changes = changesBetween(seen(document, 4), seen(document, 5));
  expect(withChanges(seen(document, 3), changes)).toBeNull();
});
