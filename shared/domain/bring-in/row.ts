import type { Colleague } from '../colleague.ts';
import {
  type Honoured,
  KINDS,
  type Kind,
  LONGEST_STORY,
  MOST_COLLEAGUES,
  type Source,
} from '../note.ts';
import { tidyGuests } from '../note-changes.ts';
import { ok, type Result, refused } from '../result.ts';
import { countCharacters, foldForSearch, tidyLine, tidyText } from '../text.ts';
import type { Cell, Columns, Field } from './columns.ts';
import { dateOf } from './row-date.ts';

/** A collected note, read and ready to be brought in. */
export interface CollectedNote {
  readonly for: Honoured;
  readonly guests: readonly string[];
  readonly story: string;
  readonly kind: Kind;
  readonly source: Source;
  readonly from: string | null;
  /** Milliseconds since 1970 (UTC); null when the table does not say. */
  readonly placedAt: number | null;
}

/** Why a row cannot be brought in. */
export type RowProblem =
  | 'nobody-chosen'
  | 'too-many-colleagues'
  | 'name-too-long'
  | 'story-empty'
  | 'story-too-long'
  | 'date-unclear'
  | 'date-to-come'
  | 'private-detail';

/** The longest name of somebody who is not on the list, in UTF-16 units. */
const LONGEST_NAME = 80;
/** A day is told by its noon, and may have begun though its noon is still to come, in summer an hour before it does in UTC. */
const NOON_MS = 12 * 3_600_000;
const SUMMER_TIME_MS = 3_600_000;
const WHOLE_TEAM =
  /^(?:(?:the )?(?:whole|entire) team|(?:the )?team|everyone|everybody|all|all of us)$/u;
const FAMILY =
  /\b(?:family|families|parent|parents|mum|mother|dad|father|carer|carers|child|young person|grandparent|grandmother|grandfather|foster)\b/u;
const PARTNER =
  /\b(?:partner|partners|agency|school|nursery|police|health|nurse|health visitor|gp|court|charity|camhs|hospital)\b/u;

/** Reads one row of collected notes, for a team and a moment (milliseconds since 1970, UTC) that nothing may lie behind. */
export function readRow(
  row: readonly Cell[],
  columns: Columns,
  colleagues: readonly Colleague[],
  now: number,
): Result<CollectedNote, RowProblem> {
  const cell = (field: Field): Cell => {
    const at = columns[field];
    return at === null ? '' : (row[at] ?? '');
  };
  const text = (field: Field) => {
    const value = cell(field);
    return typeof value === 'string' ? value : '';
  };

  const story = tidyText(text('story'));
  if (story === '') return refused('story-empty');
  if (countCharacters(story, LONGEST_STORY) > LONGEST_STORY) return refused('story-too-long');
  const who = whoFor(text('for'), colleagues);
  if (who.for.length + who.guests.length === 0) return refused('nobody-chosen');
  const named = who.for === 'whole-team' ? 0 : who.for.length;
  if (named + who.guests.length > MOST_COLLEAGUES) return refused('too-many-colleagues');
  if (who.guests.some(({ length }) => length > LONGEST_NAME)) return refused('name-too-long');
  const placedAt = dateOf(cell('date'));
  if (placedAt === undefined) return refused('date-unclear');
  if (placedAt !== null && placedAt - NOON_MS - SUMMER_TIME_MS > now)
    return refused('date-to-come');
  return ok({
    ...who,
    story,
    kind: kindOf(text('kind')),
    ...fromOf(text('from'), colleagues),
    placedAt: placedAt === null ? null : Math.min(placedAt, now),
  });
}

function whoFor(
  written: string,
  colleagues: readonly Colleague[],
): Pick<CollectedNote, 'for' | 'guests'> {
  const line = tidyLine(written);
  if (WHOLE_TEAM.test(foldForSearch(line))) return { for: 'whole-team', guests: [] };
  const whole = colleagueCalled(line, colleagues);
  if (whole) return { for: [whole.id], guests: [] };
  const ids = new Set<string>();
  const guests: string[] = [];
  for (const name of line.split(/\s*(?:[,;&/+]|\band\b)\s*/iu).filter(Boolean)) {
    const colleague = colleagueCalled(name, colleagues);
    if (colleague) ids.add(colleague.id);
    else guests.push(name);
  }
  return { for: [...ids], guests: tidyGuests(guests) };
}

/** The only colleague with that name, that first name or that last name. */
function colleagueCalled(name: string, colleagues: readonly Colleague[]): Colleague | null {
  const sought = foldForSearch(tidyLine(name));
  if (sought === '') return null;
  const whole = colleagues.filter((each) => foldForSearch(each.name) === sought);
  if (whole.length > 0) return whole[0] ?? null;
  const partly = colleagues.filter((each) => {
    const parts = foldForSearch(each.name).split(/\s+/u);
    return each.leftAt === null && (parts[0] === sought || parts.at(-1) === sought);
  });
  return partly.length === 1 ? (partly[0] ?? null) : null;
}

function kindOf(written: string): Kind {
  const sought = foldForSearch(written).replace(/[^a-z]+/gu, '-');
  return KINDS.find((kind) => sought.includes(kind)) ?? 'thank-you';
}

function fromOf(
  written: string,
  colleagues: readonly Colleague[],
): Pick<CollectedNote, 'source' | 'from'> {
  const colleague = colleagueCalled(written, colleagues);
  if (colleague) return { source: 'colleague', from: colleague.id };
  const sought = foldForSearch(written);
  if (FAMILY.test(sought)) return { source: 'family', from: null };
  return { source: PARTNER.test(sought) ? 'partner' : 'colleague', from: null };
}
