import { setTimeout as pause } from 'node:timers/promises';
import type { Colleague } from '../../shared/domain/colleague.ts';
import type { NoteDraft } from '../../shared/domain/note.ts';
import { tidyText } from '../../shared/domain/text.ts';
import type { SeenByGuard } from '../../shared/domain/waiting.ts';

/** Far more than the longest story can take, in UTF-16 units. */
const MOST_READ = 20_000;

/** The guard's part of the answer is given here, whatever a page thinks of the words. Its lists load with the first note. */
export async function seenByGuard(
  { story, guests = [] }: Pick<NoteDraft, 'story' | 'guests'>,
  colleagues: readonly Colleague[],
): Promise<SeenByGuard> {
  const { checkPrivacy, hasHardFinding } = await import(
    '../../shared/domain/privacy/check-privacy.ts'
  );
  const allowed = [...colleagues.map(({ name }) => name), ...guests];
  // A text that is refused for its length need not be read to its end.
  const inStory = checkPrivacy(tidyText(story.slice(0, MOST_READ)), allowed);
  const inGuests = checkPrivacy(guests.join('. '), allowed);
  return {
    hard: hasHardFinding(inStory) || hasHardFinding(inGuests),
    soft: inStory.some(({ hard }) => !hard),
  };
}

/** How long main's guard rests between two steps of getting ready, in milliseconds: nothing waits for a long one. */
const REST_MS = 20;

let begun = false;

/** Gets the guard ready while somebody begins to write, once and a little at a time; it takes some 16 MB from then on. */
export async function readyNoteGuard(): Promise<void> {
  if (begun) return;
  begun = true;
  const { gettingReady } = await import('../../shared/domain/privacy/check-privacy.ts');
  for (const _ of gettingReady()) await pause(REST_MS, undefined, { ref: false });
}
