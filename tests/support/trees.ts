import type { Colleague } from '../../shared/domain/colleague.ts';
import type { Note, NoteDraft } from '../../shared/domain/note.ts';
import { BARE_DOCUMENT } from '../../shared/domain/team-changes.ts';
import type { TreeDocument } from '../../shared/domain/tree.ts';

/** A colleague of the sample team. */
export function colleague(id: string, name: string): Colleague {
  return { id, name, say: null, role: null, leftAt: null };
}

/** A planted tree with three colleagues and no notes. */
export const PLANTED: TreeDocument = {
  ...BARE_DOCUMENT,
  team: { name: 'Riverside Family Support', seed: 4, plantedAt: 0 },
  pin: { salt: '00', hash: '00', n: 2, r: 1, p: 1, digits: 4 },
  colleagues: [
    colleague('p01', 'Adaeze Okonkwo'),
    colleague('p03', 'Callum Reid'),
    colleague('p09', 'Ioana Ștefănescu'),
  ],
};

/** A draft that can be added as it is, with changes. */
export function draft(change: Partial<NoteDraft> = {}): NoteDraft {
  return {
    id: 'n1',
    for: ['p01'],
    story: 'She sat on the stairs for forty minutes.',
    kind: 'courage',
    source: 'colleague',
    from: null,
    place: null,
    ...change,
  };
}

/** A kept note, with changes. */
export function note(id: string, change: Partial<Note> = {}): Note {
  return {
    ...draft({ id }),
    guests: [],
    waitsFor: [],
    authorStory: null,
    setAsideReason: null,
    place: { limb: 0, k: 0 },
    state: 'on-the-tree',
    placedAt: 0,
    ...change,
  };
}
