import type { Finding, FindingKind } from '../../../shared/domain/privacy/finding.ts';

/** Longest stretch of a finding that is quoted, in characters. */
const QUOTED = 30;

function quoted(text: string): string {
  const letters = [...text];
  return letters.length > QUOTED ? `“${letters.slice(0, QUOTED).join('')}…”` : `“${text}”`;
}

const LOOKS_LIKE: Readonly<Record<FindingKind, string>> = {
  nhs: 'looks like an NHS number',
  ni: 'looks like a National Insurance number',
  postcode: 'looks like a postcode',
  phone: 'looks like a telephone number',
  email: 'looks like an e-mail address',
  url: 'looks like a web address',
  dob: 'looks like a date of birth',
  reference: 'looks like a case number',
  address: 'looks like somebody’s address',
  name: 'may be the name of somebody outside the team',
  initials: 'may be somebody’s initials',
  date: 'is an exact day, and somebody could be known by it',
  age: 'is an exact age, and somebody could be known by it',
  school: 'may be the name of a school',
  place: 'may be a place that somebody could be known by',
  unkind: 'could hurt somebody who reads it',
};

/** Whose words the guard looks at: a colleague's on the wall, or the manager's when a note is changed. */
export type Keeper = 'writer' | 'manager';

const IF_KEPT: Readonly<Record<Keeper, string>> = {
  writer: 'If you keep it, your note waits for the manager.',
  manager: 'If it may stay, save the note once more.',
};

/** What the privacy guard says: plain and kind, never as a telling-off. */
export const guard = {
  found: ({ text, kind, hard }: Finding) =>
    hard
      ? `${quoted(text)} ${LOOKS_LIKE[kind]}, so it cannot hang on the wall.`
      : `${quoted(text)} ${LOOKS_LIKE[kind]}.`,
  insist: ({ text, kind, hard }: Finding, keeper: Keeper) => {
    if (hard) return `${quoted(text)} cannot hang on the wall. Please say it another way.`;
    const kinder = kind === 'unkind' ? ' Is there a kinder word?' : '';
    return `${quoted(text)} ${LOOKS_LIKE[kind]}.${kinder} ${IF_KEPT[keeper]}`;
  },
  more: (count: number) => (count === 1 ? 'There is 1 more.' : `There are ${count} more.`),
  replaceBy: (words: string) => `Write “${words}” instead`,
  takeOut: 'Take it out',
  keep: 'Keep it',
};
