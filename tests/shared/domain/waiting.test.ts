import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NOTE_STATES, SOURCES } from '../../../shared/domain/note.ts';
import { addNote, setNoteAside, setNoteState } from '../../../shared/domain/note-changes.ts';
import { snapshotFor } from '../../../shared/domain/snapshot.ts';
import { changeSettings } from '../../../shared/domain/team-changes.ts';
import { isFirstSeen, NOTHING_SEEN, waitingReasons } from '../../../shared/domain/waiting.ts';
import { draft, note, PLANTED } from '../../support/trees.ts';

const locked = {
  revision: 1,
  role: 'wall',
  sample: false,
  service: null,
  readingInterrupted: false,
  presenting: false,
  printing: null,
  manager: null,
} as const;

const rules = fc.record({
  passedOnWaits: fc.boolean(),
  allWait: fc.boolean(),
  guestsWait: fc.boolean(),
});

test('a note has its moment when it comes out of the queue, and not when it was only hidden', () => {
  const arrivals = NOTE_STATES.filter((before) => isFirstSeen(before, 'on-the-tree'));
  expect(arrivals).toEqual(['waiting', 'set-aside']);
  expect(NOTE_STATES.filter((after) => isFirstSeen('waiting', after))).toEqual(['on-the-tree']);
});

describe('a new note', () => {
  test('of a family or a partner waits unless the manager lets it hang', () => {
    const waits = addNote(PLANTED, draft({ source: 'family' }), 0);
    expect(waits.ok && waits.value.note).toMatchObject({
      state: 'waiting',
      waitsFor: ['passed-on'],
    });
    const trusting = changeSettings(PLANTED, { passedOnWaits: false });
    const hangs = addNote(trusting, draft({ source: 'family' }), 0);
    expect(hangs.ok && hangs.value.note).toMatchObject({ state: 'on-the-tree', waitsFor: [] });
  });

  test('of a colleague hangs at once', () => {
    const added = addNote(PLANTED, draft(), 0);
    expect(added.ok && added.value.note.state).toBe('on-the-tree');
  });

  test('with a number or an address is not kept at all', () => {
    const seen = { hard: true, soft: false };
    expect(addNote(PLANTED, draft(), 0, seen)).toEqual({ ok: false, code: 'private-detail' });
  });

  test('for somebody who is not on the list waits, with the name in one line', () => {
    const added = addNote(
      PLANTED,
      draft({ for: [], guests: [' Owen\n Price ', 'Owen Price', ''] }),
      0,
    );
    expect(added.ok && added.value.note).toMatchObject({
      for: [],
      guests: ['Owen Price'],
      waitsFor: ['not-on-the-list'],
    });
    expect(addNote(PLANTED, draft({ guests: ['x'.repeat(81)] }), 0)).toMatchObject({
      code: 'name-too-long',
    });
  });

  test('waits exactly when there is a reason, keeps its place, and tells a locked window nothing else', () => {
    fc.assert(
      fc.property(
        rules,
        fc.constantFrom(...SOURCES),
        fc.boolean(),
        fc.boolean(),
        (settings, source, soft, guest) => {
          const document = changeSettings(PLANTED, settings);
          const guests = guest ? ['Owen Price'] : [];
          const place = { limb: 2, k: 4 };
          const asked = draft({ source, guests, place, story: 'Only for the manager.' });
          const added = addNote(document, asked, 0, { hard: false, soft });
          if (!added.ok) throw new Error(added.code);
          const { note: kept } = added.value;
          const shouldWait =
            settings.allWait ||
            soft ||
            (settings.passedOnWaits && source !== 'colleague') ||
            (settings.guestsWait && guest);
          expect(kept.state).toBe(shouldWait ? 'waiting' : 'on-the-tree');
          expect(kept.waitsFor.length > 0).toBe(shouldWait);
          expect(kept.place).toEqual(place);
          const snapshot = snapshotFor(added.value.document, locked);
          expect(snapshot.waitingPlaces).toEqual(shouldWait ? [place] : []);
          expect(JSON.stringify(snapshot).includes('Only for the manager.')).toBe(!shouldWait);

          const shown = setNoteState(added.value.document, kept.id, 'on-the-tree', 0);
          expect(shown.ok && shown.value.notes[0]).toEqual({
            ...kept,
            state: 'on-the-tree',
            waitsFor: [],
          });
        },
      ),
    );
  });
});

test('no rule and nothing seen is no reason', () => {
  const free = { ...PLANTED.settings, passedOnWaits: false, guestsWait: false };
  expect(waitingReasons(free, { source: 'partner', guests: ['A'] }, NOTHING_SEEN)).toEqual([]);
});

describe('setting aside', () => {
  const document = {
    ...PLANTED,
    notes: [note('n1', { state: 'waiting', waitsFor: ['all-wait'] })],
  };

  test('keeps the note, its place and the reason', () => {
    const aside = setNoteAside(document, 'n1', '  Somebody could be known by it. ', 0);
    expect(aside.ok && aside.value.notes[0]).toMatchObject({
      state: 'set-aside',
      setAsideReason: 'Somebody could be known by it.',
      place: { limb: 0, k: 0 },
    });
    const back = aside.ok ? setNoteState(aside.value, 'n1', 'on-the-tree', 0) : aside;
    expect(back.ok && back.value.notes[0]).toMatchObject({
      state: 'on-the-tree',
      setAsideReason: null,
    });
  });

  test.each([
    ['reason-empty', 'n1', ' \u200b '],
    ['reason-too-long', 'n1', 'a'.repeat(601)],
    ['no-such-note', 'n2', 'because'],
  ])('is refused with %s', (code, id, reason) => {
    expect(setNoteAside(document, id, reason, 0)).toEqual({ ok: false, code });
  });
});
