import { countCharacters, tidyLine } from './text.ts';

/** Somebody on the team's list. */
export interface Colleague {
  readonly id: string;
  readonly name: string;
  /** How to say the name, e.g. "ah-DAY-zay"; null when the name says it. */
  readonly say: string | null;
  readonly role: string | null;
  /** When they left the team, in milliseconds since 1970 (UTC); null while they are on it. Their notes stay. */
  readonly leftAt: number | null;
}

/** What can be written about a colleague; empty `say` and `role` are null. */
export interface ColleagueDraft {
  readonly name: string;
  readonly say: string | null;
  readonly role: string | null;
}

/** The longest name, "say it like" or role, in characters as a person counts them. */
export const LONGEST_LINE = 80;

/** The most colleagues one team can list. */
export const LARGEST_TEAM = 500;

/** Tidies a draft; null when no name is left or any part is longer than LONGEST_LINE. */
export function tidyColleague(draft: ColleagueDraft): ColleagueDraft | null {
  const name = tidyLine(draft.name);
  const say = tidyLine(draft.say ?? '') || null;
  const role = tidyLine(draft.role ?? '') || null;
  if (name === '') return null;
  const fits = [name, say ?? '', role ?? ''].every(
    (part) => countCharacters(part, LONGEST_LINE) <= LONGEST_LINE,
  );
  return fits ? { name, say, role } : null;
}

/** What a pasted list held: the colleagues that can be added, and the lines that cannot. */
export interface ColleagueList {
  readonly colleagues: readonly ColleagueDraft[];
  /** Lines that were too long to be a name, as they were typed. */
  readonly refusedLines: readonly string[];
}

/** Reads colleagues pasted one a line, each `name` or `name | how to say it | role`; empty lines and repeats are passed over. */
export function parseColleagues(pasted: string): ColleagueList {
  const colleagues: ColleagueDraft[] = [];
  const refusedLines: string[] = [];
  const seen = new Set<string>();
  for (const line of pasted.split(/\r\n|\r|\n/)) {
    if (tidyLine(line) === '') continue;
    const [name = '', say = '', role = ''] = line.split('|');
    const draft = tidyColleague({ name, say, role });
    if (draft === null) {
      refusedLines.push(line);
      continue;
    }
    const key = draft.name.toLowerCase();
    if (seen.has(key)) continue;
    seen.add(key);
    colleagues.push(draft);
  }
  return { colleagues, refusedLines };
}

/** The colleagues who are on the team now, in the list's order. */
export function currentColleagues(colleagues: readonly Colleague[]): readonly Colleague[] {
  return colleagues.filter((colleague) => colleague.leftAt === null);
}

/** Up to two letters that stand for a name: the first of the first word and the first of the last. */
export function initialsOf(name: string): string {
  const parts = name.split(/\s+/u).filter(Boolean);
  const first = parts[0] ?? '';
  const last = parts.length > 1 ? (parts.at(-1) ?? '') : '';
  const letter = (part: string) => [...part.normalize('NFC')][0]?.toLocaleUpperCase('en-GB') ?? '';
  return letter(first) + letter(last);
}
