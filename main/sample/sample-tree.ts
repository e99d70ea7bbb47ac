import type { Note } from '../../shared/domain/note.ts';
import { choosePlace, occupancyOf } from '../../shared/domain/place.ts';
import { BARE_DOCUMENT } from '../../shared/domain/team-changes.ts';
import type { TreeDocument } from '../../shared/domain/tree.ts';
import { SampleNotesFile, SampleTeamFile } from '../../shared/ipc/sample-records.ts';
import { hashPin } from '../admin/pin.ts';
import notesFile from './notes.json' with { type: 'json' };
import teamFile from './team.json' with { type: 'json' };

/** The sample's PIN; the PIN dialog says so while the sample is open. */
export const SAMPLE_PIN = '1234';

const SAMPLE_SEED = 4;
const DAY_MS = 86_400_000;

/** The sample team with its 36 notes, written over the last weeks before `now` (milliseconds since 1970). */
export async function sampleTree(now: number): Promise<TreeDocument> {
  const { team, people } = SampleTeamFile.parse(teamFile);
  const { notes } = SampleNotesFile.parse(notesFile);
  return {
    ...BARE_DOCUMENT,
    team: { name: team.name, seed: SAMPLE_SEED, plantedAt: now - notes.length * DAY_MS },
    pin: await hashPin(SAMPLE_PIN),
    colleagues: people.map(({ id, name, say, role }) => ({
      id,
      name,
      say: say ?? null,
      role: role ?? null,
      leftAt: null,
    })),
    notes: placeAll(notes, now),
  };
}

function placeAll(
  notes: readonly Pick<Note, 'for' | 'story' | 'kind' | 'source' | 'from'>[],
  now: number,
): readonly Note[] {
  const placed: Note[] = [];
  for (const [index, note] of notes.entries()) {
    placed.push({
      ...note,
      id: `sample-${String(index + 1).padStart(2, '0')}`,
      place: choosePlace(occupancyOf(placed)),
      guests: [],
      state: 'on-the-tree',
      waitsFor: [],
      authorStory: null,
      setAsideReason: null,
      placedAt: now - (notes.length - index) * DAY_MS,
    });
  }
  return placed;
}
