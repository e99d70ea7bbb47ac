/** What should not hang on a wall: the hard kinds first, then the soft ones, then words that may hurt. */
export type FindingKind = HardKind | SoftKind | 'unkind';

/** Numbers and addresses that always stand for somebody; a note that has one cannot be placed. */
export type HardKind =
  | 'nhs'
  | 'ni'
  | 'postcode'
  | 'phone'
  | 'email'
  | 'url'
  | 'dob'
  | 'reference'
  | 'address';

/** What may stand for somebody; asked about once, and looked at by a manager when it is kept. */
export type SoftKind = 'name' | 'initials' | 'date' | 'age' | 'school' | 'place';

const HARD: ReadonlySet<FindingKind> = new Set<HardKind>([
  'nhs',
  'ni',
  'postcode',
  'phone',
  'email',
  'url',
  'dob',
  'reference',
  'address',
]);

/** A stretch of a text and what it looks like; `start` and `end` count UTF-16 units, `end` is just behind it. */
export interface Span {
  readonly kind: FindingKind;
  readonly start: number;
  readonly end: number;
}

/** A span of the note as it was typed, with its words and what could stand there instead. */
export interface Finding extends Span {
  readonly text: string;
  readonly hard: boolean;
  /** Words that fit in its place, the likeliest first; none where only the writer can tell. */
  readonly suggestions: readonly string[];
}

/** Whether this kind keeps a note from being placed. */
export function isHard(kind: FindingKind): boolean {
  return HARD.has(kind);
}

/** Whether any of the findings keeps the note from being placed. */
export function hasHardFinding(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.hard);
}

/** Every match of a pattern with its `g` flag. `matchAll` would copy the pattern each time, which costs more than most looks do. */
export function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex++;
  }
  return found;
}

/** Every match of a pattern (with its `g` flag) as a span; `group` names the part that is meant, the whole without it. */
export function spansOf(
  kind: FindingKind,
  pattern: RegExp,
  text: string,
  group?: string,
): readonly Span[] {
  return matchesOf(pattern, text).map((match) => {
    const part = (group && match.groups?.[group]) || match[0];
    const start = match.index + (group ? match[0].lastIndexOf(part) : 0);
    return { kind, start, end: start + part.length };
  });
}
