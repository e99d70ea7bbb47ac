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

/** How long after the tree is painted main's guard gets ready, and how long it rests between two steps, in milliseconds. */
const READY_AFTER_MS = 12_000;
const REST_MS = 50;

let begun = false;

/** Gets the guard ready for the first note, once and a little at a time, when the start is over. */
export async function readyNoteGuard(): Promise<void> {
  if (begun) return;
  begun = true;
  await pause(READY_AFTER_MS, undefined, { ref: false });
  const { gettingReady } = await import('../../shared/domain/privacy/check-privacy.ts');
  for (const _ of gettingReady()) await pause(REST_MS, undefined, { ref: false });
}
