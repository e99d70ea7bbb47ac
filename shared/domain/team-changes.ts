import { type Colleague, type ColleagueDraft, LARGEST_TEAM, tidyColleague } from './colleague.ts';
import { ok, type Result, refused } from './result.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';
import { tidyLine } from './text.ts';
import type { PinHash, Team, TreeDocument } from './tree.ts';

/** A document before anybody planted a tree. */
export const BARE_DOCUMENT: TreeDocument = {
  team: null,
  pin: null,
  settings: DEFAULT_SETTINGS,
  colleagues: [],
  pictures: [],
  notes: [],
  history: [],
  readings: [],
  readingPlace: null,
  runningOrders: [],
  certificates: [],
  retentionNotice: null,
  lastBackupAt: null,
};

/** The longest team name, in characters as a person counts them (UTF-16 units are the upper bound used). */
export const LONGEST_TEAM_NAME = 80;

/** What is needed to plant a tree; ids are made by whoever asks, the seed and the PIN's hash by main. */
export interface Planting {
  readonly teamName: string;
  readonly colleagues: readonly (ColleagueDraft & { readonly id: string })[];
  readonly pin: PinHash;
  readonly seed: number;
}

/** Why a change to the team was refused. */
export type TeamFailure =
  | 'already-planted'
  | 'no-tree'
  | 'name-empty'
  | 'name-too-long'
  | 'team-too-large'
  | 'name-on-list'
  | 'no-such-colleague';

function tidyTeamName(name: string): Result<string, 'name-empty' | 'name-too-long'> {
  const tidied = tidyLine(name);
  if (tidied === '') return refused('name-empty');
  return tidied.length > LONGEST_TEAM_NAME ? refused('name-too-long') : ok(tidied);
}

/** Plants the tree of a new team; a tree is planted once. */
export function plantTree(
  document: TreeDocument,
  planting: Planting,
  now: number,
): Result<TreeDocument, TeamFailure> {
  if (document.team !== null) return refused('already-planted');
  const name = tidyTeamName(planting.teamName);
  if (!name.ok) return name;
  const team: Team = { name: name.value, seed: planting.seed, plantedAt: now };
  const planted: TreeDocument = { ...document, team, pin: planting.pin };
  let next: Result<TreeDocument, TeamFailure> = ok(planted);
  for (const colleague of planting.colleagues) {
    if (next.ok) next = addColleague(next.value, colleague.id, colleague);
  }
  return next;
}

/** Gives the team another name. */
export function renameTeam(
  document: TreeDocument,
  newName: string,
): Result<TreeDocument, TeamFailure> {
  if (document.team === null) return refused('no-tree');
  const name = tidyTeamName(newName);
  return name.ok ? ok({ ...document, team: { ...document.team, name: name.value } }) : name;
}

/** Adds a colleague at the end of the list; repeating the same id changes nothing. */
export function addColleague(
  document: TreeDocument,
  id: string,
  draft: ColleagueDraft,
): Result<TreeDocument, TeamFailure> {
  if (document.team === null) return refused('no-tree');
  if (document.colleagues.some((colleague) => colleague.id === id)) return ok(document);
  if (document.colleagues.length >= LARGEST_TEAM) return refused('team-too-large');
  const tidied = checkColleague(document.colleagues, draft);
  if (!tidied.ok) return tidied;
  const colleague: Colleague = { id, ...tidied.value, leftAt: null };
  return ok({ ...document, colleagues: [...document.colleagues, colleague] });
}

/** Changes a colleague's name, how to say it, or role; their notes follow the name. */
export function editColleague(
  document: TreeDocument,
  id: string,
  draft: ColleagueDraft,
): Result<TreeDocument, TeamFailure> {
  const others = document.colleagues.filter((colleague) => colleague.id !== id);
  if (others.length === document.colleagues.length) return refused('no-such-colleague');
  const tidied = checkColleague(others, draft);
  if (!tidied.ok) return tidied;
  return ok(replaceColleague(document, id, (colleague) => ({ ...colleague, ...tidied.value })));
}

/** Notes that a colleague left the team (their notes stay), or came back when `leftAt` is null. */
export function setColleagueLeft(
  document: TreeDocument,
  id: string,
  leftAt: number | null,
): Result<TreeDocument, TeamFailure> {
  if (!document.colleagues.some((colleague) => colleague.id === id)) {
    return refused('no-such-colleague');
  }
  return ok(replaceColleague(document, id, (colleague) => ({ ...colleague, leftAt })));
}

/** Changes some of the settings. */
export function changeSettings(document: TreeDocument, change: Partial<Settings>): TreeDocument {
  return { ...document, settings: { ...document.settings, ...change } };
}

function checkColleague(
  others: readonly Colleague[],
  draft: ColleagueDraft,
): Result<ColleagueDraft, 'name-empty' | 'name-too-long' | 'name-on-list'> {
  const tidied = tidyColleague(draft);
  if (tidied === null) {
    return refused(tidyLine(draft.name) === '' ? 'name-empty' : 'name-too-long');
  }
  const key = tidied.name.toLowerCase();
  const listed = others.some((other) => other.leftAt === null && other.name.toLowerCase() === key);
  return listed ? refused('name-on-list') : ok(tidied);
}

function replaceColleague(
  document: TreeDocument,
  id: string,
  change: (colleague: Colleague) => Colleague,
): TreeDocument {
  const colleagues = document.colleagues.map((colleague) =>
    colleague.id === id ? change(colleague) : colleague,
  );
  return { ...document, colleagues };
}
