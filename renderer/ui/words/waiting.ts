import type { WaitingReason } from '../../../shared/domain/note.ts';
import { LONGEST_PROMPT, MOST_PROMPTS } from '../../../shared/domain/settings.ts';
import { counted } from './counted.ts';

/** Words about notes that wait: the queue, and what has to wait. */
export const waiting = {
  heading: (count: number) => `${counted(count, 'note is', 'notes are')} waiting for you`,
  list: 'Waiting for you',
  reasons: {
    'passed-on': 'Words that were passed on',
    'all-wait': 'All notes wait',
    'possible-name': 'A word in it may need a second look',
    'not-on-the-list': 'For somebody who is not on the list',
  } satisfies Record<WaitingReason, string>,
  place: 'Put it on the tree',
  placed: (names: string) => `The note for ${names} is on the tree.`,
  setAside: 'Set aside',
  why: 'Why is it set aside?',
  whyHint: 'Only you and other managers see this.',
  setAsideNow: 'Set it aside',
  wasSetAside: (names: string) => `The note for ${names} has been set aside.`,
  authorWrote: (story: string) => `First written: ${story}`,
  setAsideBecause: (reason: string) => `Set aside: ${reason}`,

  rules: 'What waits for you',
  passedOn: 'Words from families and partners wait for a manager',
  passedOnMore: 'You read them first; until then each is a closed bud on the tree.',
  all: 'All notes wait',
  allMore: 'You read every note before it hangs.',
  guests: 'Notes for somebody who is not on the list wait',
  guestsMore: 'You make sure that the name may hang on the wall.',
};

/** Words about the questions that help somebody to begin. */
export const prompts = {
  label: 'Questions that help, one a line',
  hint: 'They stand beside the words while somebody writes.',
  tooMany: `Up to ${MOST_PROMPTS} questions of up to ${LONGEST_PROMPT} characters, please.`,
};
