import fc from 'fast-check';
import { expect, test } from 'vitest';
import { presenterDisplay } from '../../main/windows/presenter-place.ts';
import { addNote, setNoteState } from '../../shared/domain/note-changes.ts';
import {
  beginReading,
  blankReading,
  goOnReading,
  jumpInReading,
  turnPage,
} from '../../shared/domain/reading-changes.ts';
import { openReading } from '../../shared/domain/reading-place.ts';
import type { PageTurn } from '../../shared/domain/reading-turns.ts';
import type { Result } from '../../shared/domain/result.ts';
import { type Role, type Snapshot, snapshotFor } from '../../shared/domain/snapshot.ts';
import { changesBetween, withChanges } from '../../shared/domain/snapshot-changes.ts';
import { storyPages } from '../../shared/domain/story-pages.ts';
import { changeSettings } from '../../shared/domain/team-changes.ts';
import type { TreeDocument } from '../../shared/domain/tree.ts';
import {
  NoteRecord,
  ReadingPlaceRecord,
  ReadingRecord,
  SettingsRecord,
} from '../../shared/ipc/records.ts';
import { cameOnAt } from '../support/reading-moment.ts';
import { draft, note, PLANTED } from '../support/trees.ts';

// A reading of 30 notes in which everything happens that can happen in a room: kills, displays, notes that come and go.

const NOTES = 30;
const LONG = 'She rang every evening and listened until the line went quiet. '.repeat(9).trim();
const TREE: TreeDocument = {
  ...PLANTED,
  notes: Array.from({ length: NOTES }, (_, k) =>
    note(`n${k}`, { place: { limb: k % 7, k }, story: k % 5 === 4 ? LONG : 'She stayed.' }),
  ),
};

type Step =
  | { readonly do: 'turn'; readonly to: PageTurn }
  | { readonly do: 'kill-app' | 'kill-wall' | 'kill-reader' | 'add' | 'blank' | 'swap' }
  | { readonly do: 'jump' | 'hide' | 'show'; readonly which: number }
  | { readonly do: 'displays'; readonly plugged: readonly number[] };

const turn = (to: PageTurn): fc.Arbitrary<Step> => fc.constant({ do: 'turn', to });
const noteStep = fc.record({
  do: fc.constantFrom('jump' as const, 'hide' as const, 'show' as const),
  which: fc.nat(NOTES - 1),
});
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 24, arbitrary: turn('next') },
  { weight: 5, arbitrary: turn('previous') },
  { weight: 3, arbitrary: fc.constantFrom<PageTurn>('skip', 'skipped', 'again').chain(turn) },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constantFrom('kill-app' as const, 'kill-wall' as const, 'kill-reader' as const),
    }),
  },
  { weight: 4, arbitrary: noteStep },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('displays' as const),
      plugged: fc.shuffledSubarray([11, 12, 13], { minLength: 1 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('add' as const, 'blank' as const, 'swap' as const),
    }),
  },
);

const settled = (before: TreeDocument, result: Result<TreeDocument, string>): TreeDocument =>
  result.ok ? result.value : before;

/** What a killed app finds on the disk again. */
function reopened(document: TreeDocument): TreeDocument {
  const kept: TreeDocument = structuredClone(document);
  return {
    ...kept,
    settings: SettingsRecord.parse(kept.settings),
    notes: kept.notes.map((each) => NoteRecord.parse(each)),
    readings: kept.readings.map((each) => ReadingRecord.parse(each)),
    readingPlace: ReadingPlaceRecord.nullable().parse(kept.readingPlace),
  };
}

/** The kiosk in small: a document, the displays that are plugged in, and what each window has been told. */
class Kiosk {
  document: TreeDocument;
  plugged: readonly number[] = [11, 12];
  #revision = 0;
  readonly #sent = new Map<Role, Snapshot>();
  readonly #shown = new Map<Role, Snapshot>();

  constructor(document: TreeDocument) {
    this.document = document;
    this.publish();
  }

  get wallDisplay(): number {
    const { displayId } = this.document.settings;
    return this.plugged.find((id) => id === displayId) ?? this.plugged[0] ?? 0;
  }

  get readerDisplay(): number | null {
    const displays = this.plugged.map((id) => ({ id }));
    const chosen = this.document.settings.reader.displayId;
    return presenterDisplay(displays, this.wallDisplay, chosen, false)?.id ?? null;
  }

  /** The windows that are open now. */
  get roles(): readonly Role[] {
    return this.readerDisplay === null ? ['wall'] : ['wall', 'presenter'];
  }

  shownBy(role: Role): Snapshot | undefined {
    return this.#shown.get(role);
  }

  /** A page that was killed comes back and asks for everything. */
  reload(role: Role): void {
    if (this.roles.includes(role)) this.#shown.set(role, this.#snapshot(role));
  }

  restart(): void {
    this.document = reopened(this.document);
    this.#revision = 0;
    this.#sent.clear();
    this.#shown.clear();
    this.publish();
  }

  publish(): void {
    this.#revision++;
    for (const role of ['wall', 'presenter'] as const) {
      if (this.roles.includes(role)) this.#tell(role);
      else {
        this.#sent.delete(role);
        this.#shown.delete(role);
      }
    }
  }

  #tell(role: Role): void {
    const whole = this.#snapshot(role);
    const [before, shown] = [this.#sent.get(role), this.#shown.get(role)];
    this.#sent.set(role, whole);
    const told =
      before && shown && withChanges(shown, structuredClone(changesBetween(before, whole)));
    this.#shown.set(role, told ?? whole);
  }

  #snapshot(role: Role): Snapshot {
    return snapshotFor(this.document, {
      revision: this.#revision,
      role,
      sample: false,
      service: null,
      readingInterrupted: false,
      presenting: this.readerDisplay !== null,
      printing: null,
      manager: null,
    });
  }
}

function take(kiosk: Kiosk, taken: Step, count: number): void {
  const { document } = kiosk;
  const { settings } = document;
  switch (taken.do) {
    case 'kill-app':
      kiosk.restart();
      kiosk.document = settled(kiosk.document, goOnReading(kiosk.document, 300));
      break;
    case 'kill-wall':
      kiosk.reload('wall');
      return;
    case 'kill-reader':
      kiosk.reload('presenter');
      return;
    case 'displays':
      kiosk.plugged = taken.plugged;
      break;
    case 'swap': {
      const { wallDisplay: wall, readerDisplay: other } = kiosk;
      if (other === null) break;
      const reader = { ...settings.reader, displayId: wall };
      kiosk.document = changeSettings(document, { displayId: other, reader });
      expect(kiosk.wallDisplay).toBe(other);
      expect(kiosk.readerDisplay).toBe(wall);
      break;
    }
    case 'add': {
      const added = addNote(document, draft({ id: `late${count}` }), 150);
      if (added.ok) kiosk.document = added.value.document;
      break;
    }
    case 'hide':
    case 'show': {
      const state = taken.do === 'hide' ? 'hidden' : 'on-the-tree';
      kiosk.document = settled(document, setNoteState(document, `n${taken.which}`, state, 0));
      break;
    }
    case 'jump':
      kiosk.document = settled(
        document,
        jumpInReading(document, `n${taken.which}`, cameOnAt(document, 200)),
      );
      break;
    case 'blank':
      kiosk.document = settled(document, blankReading(document, true));
      break;
    case 'turn':
      kiosk.document = settled(document, turnPage(document, taken.to, cameOnAt(document, 200)));
  }
  kiosk.publish();
}

test('500 turns with kills, displays and edits: both views always show the same kept place', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 500, maxLength: 500 }), (steps) => {
      const start = {
        id: 'r1',
        selection: 'all',
        order: 'shuffled',
        seed: 7,
        yearBegan: 0,
      } as const;
      const begun = beginReading(TREE, start, 100);
      if (!begun.ok) throw new Error(begun.code);
      const kiosk = new Kiosk(begun.value);
      const order = openReading(kiosk.document)?.running ?? [];
      for (const [count, taken] of steps.entries()) {
        const before = openReading(kiosk.document);
        take(kiosk, taken, count);
        const now = openReading(kiosk.document);
        // A kill or a display moves nothing.
        if (['kill-app', 'kill-wall', 'kill-reader', 'displays', 'swap'].includes(taken.do)) {
          expect({ ...now, shownAt: 0 }).toEqual({ ...before, shownAt: 0 });
        }
        const [wall, presenter] = [kiosk.shownBy('wall'), kiosk.shownBy('presenter')];
        const { reading } = wall ?? {};
        if (!wall || !reading) return;
        if (kiosk.readerDisplay !== null) expect(presenter?.reading).toEqual(reading);
        const at = wall.notes.find(({ id }) => id === reading.running[reading.at]);
        expect(at?.state).toBe('on-the-tree');
        expect(reading.page).toBeLessThan(storyPages(at?.story ?? '').length);
        const ranks = reading.running.map((id) => order.indexOf(id));
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
      }
    }),
    { numRuns: 12 },
  );
});

test('through any kills and displays, pressing next alone reads every note once, in order', () => {
  const upheaval = fc.oneof(
    fc.constantFrom<Step>({ do: 'kill-app' }, { do: 'kill-wall' }, { do: 'kill-reader' }),
    fc.constant<Step>({ do: 'swap' }),
    fc.record({
      do: fc.constant('displays' as const),
      plugged: fc.shuffledSubarray([11, 12, 13], { minLength: 1 }),
    }),
  );
  fc.assert(
    fc.property(
      fc.array(fc.array(upheaval, { maxLength: 3 }), { minLength: 80, maxLength: 80 }),
      (between) => {
        const start = {
          id: 'r1',
          selection: 'all',
          order: 'shuffled',
          seed: 7,
          yearBegan: 0,
        } as const;
        const begun = beginReading(TREE, start, 100);
        if (!begun.ok) throw new Error(begun.code);
        const kiosk = new Kiosk(begun.value);
        const seen: string[] = [];
        for (const [count, steps] of between.entries()) {
          const reading = kiosk.shownBy('wall')?.reading;
          if (reading?.stage === 'notes')
            seen.push(`${reading.running[reading.at]} ${reading.page}`);
          for (const each of steps) take(kiosk, each, count);
          take(kiosk, { do: 'turn', to: 'next' }, count);
        }
        const running = openReading(kiosk.document)?.running ?? [];
        const stories = new Map(TREE.notes.map(({ id, story }) => [id, story]));
        const pages = running.flatMap((id) =>
          storyPages(stories.get(id) ?? '').map((_, page) => `${id} ${page}`),
        );
        expect(running).toHaveLength(NOTES);
        expect(seen).toEqual(pages);
      },
    ),
    { numRuns: 40 },
  );
});
