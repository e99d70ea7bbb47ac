import { onceFor } from './once-for.ts';
import type { Detour, Reading } from './reading.ts';

/**
 * What moves a reading from page to page.
 *
 *   opening ──next──► note 1 ──next──► … ──next──► note n ──next──► finale
 *      ▲                 │ previous                                   │
 *      └──── previous ───┘          (what was skipped is swept up ◄───┘ first)
 *
 * The walk through the running order never jumps by itself: a skipped note stays where it was and is come back to,
 * a person's note read out of turn is passed over later, and after either detour the reading is where it was left.
 */
export const PAGE_TURNS = [
  'next',
  'previous',
  'first',
  'last',
  'again',
  'skip',
  'skipped',
] as const;

/** One way to turn; `again` reads the note from its first page, `skipped` goes back to what was skipped. */
export type PageTurn = (typeof PAGE_TURNS)[number];

/** How many pages a note's story has. */
export type PagesOf = (noteId: string) => number;

/** Turns the reading; a turn that leads nowhere stays where it is, and turning always shows the screen again. */
export function turnReading(reading: Reading, turn: PageTurn, pagesOf: PagesOf): Reading {
  const shown = { ...reading, blank: false };
  switch (turn) {
    case 'next':
      return forward(shown, pagesOf);
    case 'previous':
      return back(shown);
    case 'first':
      return walkTo(shown, 0);
    case 'last':
      return passTo(shown, shown.running.length - 1);
    case 'again':
      return shown.stage === 'notes' ? { ...shown, page: 0 } : shown;
    case 'skip':
      return skip(shown);
    case 'skipped':
      return backToSkipped(shown);
  }
}

/** Shows one note out of turn; the next turn returns to where the reading was. An unknown note changes nothing. */
export function jumpTo(reading: Reading, noteId: string): Reading {
  const index = reading.running.indexOf(noteId);
  if (index < 0 || (index === reading.at && reading.stage === 'notes')) return reading;
  const { detour } = reading;
  const sweepAt = detour?.to === 'skipped' ? reading.at : (detour?.sweepAt ?? null);
  const jump: Detour = { to: 'person', returnTo: leftAt(reading), sweepAt };
  return visit({ ...reading, blank: false }, index, jump);
}

/** Adds notes at the end of the running order; from the finale the reading goes on with the first of them. */
export function takeIn(reading: Reading, noteIds: readonly string[]): Reading {
  const fresh = noteIds.filter((id) => !reading.running.includes(id));
  if (fresh.length === 0) return reading;
  const grown = { ...reading, running: [...reading.running, ...fresh], blank: false };
  return reading.stage === 'finale' ? walkTo(grown, reading.running.length) : grown;
}

/** Whether a note of the running order has been read in this reading. */
export function isRead(reading: Reading, index: number): boolean {
  const id = reading.running[index] ?? '';
  if (reading.ahead.includes(id)) return true;
  return index < reading.reached && !reading.skipped.includes(id);
}

/** Asked several times a turn, and true of the same two lists for a whole reading. */
const isWhole = onceFor((running: Reading['running']) =>
  onceFor((shown: ReadonlySet<string>) => running.every((id) => shown.has(id))),
);

/** Takes notes out of a running order that are no longer on the tree, keeping the place; null when none is left. */
export function withoutLostNotes(reading: Reading, shown: ReadonlySet<string>): Reading | null {
  if (isWhole(reading.running)(shown)) return reading;
  const kept = (until: number) => reading.running.slice(0, until).filter((id) => shown.has(id));
  const running = kept(reading.running.length);
  if (running.length === 0) return null;
  const { detour } = reading;
  const at = Math.min(kept(reading.at).length, running.length - 1);
  const left: Reading = {
    ...reading,
    running,
    at,
    reached: kept(reading.reached).length,
    skipped: reading.skipped.filter((id) => shown.has(id)),
    ahead: reading.ahead.filter((id) => shown.has(id)),
    detour: detour && {
      ...detour,
      returnTo: kept(detour.returnTo).length,
      sweepAt:
        detour.sweepAt === null ? null : Math.min(kept(detour.sweepAt).length, running.length - 1),
    },
  };
  if (reading.stage !== 'notes' || shown.has(reading.running[reading.at] ?? '')) return left;
  return left.detour === null ? walkTo(left, at) : comeBack(left, left.detour);
}

function forward(reading: Reading, pagesOf: PagesOf): Reading {
  if (reading.stage === 'finale') return reading;
  if (reading.stage === 'opening') return walkTo(reading, 0);
  const noteId = reading.running[reading.at] ?? '';
  if (reading.page + 1 < pagesOf(noteId)) return { ...reading, page: reading.page + 1 };
  return afterNote(reading);
}

/** Where the reading goes when a note is finished. */
function afterNote(reading: Reading): Reading {
  const { detour, running } = reading;
  if (detour !== null) {
    const more = detour.to === 'skipped' ? nextSkipped(reading, reading.at + 1) : -1;
    return more < 0 ? comeBack(reading, detour) : visit(reading, more, detour);
  }
  const next = running.findIndex(
    (id, index) => index > reading.at && !(index >= reading.reached && reading.ahead.includes(id)),
  );
  return next < 0 ? sweepUp(reading) : walkTo(reading, next);
}

/** At the end of the walk: first what was skipped, then the finale. */
function sweepUp(reading: Reading): Reading {
  const left = running(reading).find((index) => index !== reading.at && isSkipped(reading, index));
  const whole = { ...reading, reached: reading.running.length };
  if (left === undefined) return walkTo(whole, reading.running.length);
  return visit(whole, left, {
    to: 'skipped',
    returnTo: reading.running.length,
    sweepAt: null,
  });
}

function back(reading: Reading): Reading {
  const last = reading.running.length - 1;
  if (reading.stage === 'opening') return reading;
  if (reading.stage === 'finale') return walkTo(reading, last);
  if (reading.page > 0) return { ...reading, page: reading.page - 1 };
  if (reading.detour?.to === 'person') return comeBack(reading, reading.detour);
  if (reading.detour !== null) return walkTo(reading, Math.min(reading.detour.returnTo, last));
  if (reading.at === 0 && reading.opening !== '') return { ...reading, stage: 'opening' };
  return walkTo(reading, Math.max(0, reading.at - 1));
}

function skip(reading: Reading): Reading {
  if (reading.stage !== 'notes') return afterLine(reading);
  const id = reading.running[reading.at] ?? '';
  const skipped = [...reading.skipped.filter((other) => other !== id), id];
  const ahead = reading.ahead.filter((other) => other !== id);
  return afterNote({ ...reading, skipped, ahead });
}

function afterLine(reading: Reading): Reading {
  return reading.stage === 'opening' ? walkTo(reading, 0) : reading;
}

function backToSkipped(reading: Reading): Reading {
  const first = running(reading).find(
    (index) => isSkipped(reading, index) && !(index === reading.at && reading.stage === 'notes'),
  );
  if (first === undefined) return reading;
  return visit(reading, first, {
    to: 'skipped',
    returnTo: leftAt(reading),
    sweepAt: null,
  });
}

/** Goes on to a place further on; what lies between counts as skipped, so that nobody is forgotten. */
function passTo(reading: Reading, index: number): Reading {
  const passed = reading.running
    .slice(reading.reached, index)
    .filter((id) => !reading.ahead.includes(id));
  return walkTo({ ...reading, skipped: [...reading.skipped, ...passed] }, index);
}

/** The walk arrives at a note, or behind the last one at the finale. */
function walkTo(reading: Reading, index: number): Reading {
  const last = reading.running.length - 1;
  if (index > last) return { ...reading, at: last, stage: 'finale', page: 0, detour: null };
  const reached = Math.max(reading.reached, index + 1);
  return { ...show(reading, index), reached, detour: null };
}

/** A detour arrives at a note, which is then read, wherever the walk is. */
function visit(reading: Reading, index: number, detour: Detour): Reading {
  const shown = { ...show(reading, index), detour };
  const id = reading.running[index] ?? '';
  if (index < reading.reached || reading.ahead.includes(id)) return shown;
  return { ...shown, ahead: [...reading.ahead, id] };
}

function show(reading: Reading, index: number): Reading {
  const id = reading.running[index] ?? '';
  const skipped = reading.skipped.filter((other) => other !== id);
  return { ...reading, at: index, stage: 'notes', page: 0, skipped };
}

/** A detour is over: back to the sweep it interrupted, or to the walk. */
function comeBack(reading: Reading, { returnTo, sweepAt }: Detour): Reading {
  if (sweepAt === null) return walkTo(reading, returnTo);
  return visit(reading, sweepAt, { to: 'skipped', returnTo, sweepAt: null });
}

/** Where a detour returns to: where an earlier one would have, the note on the screen, or the finale. */
function leftAt(reading: Reading): number {
  if (reading.detour !== null) return reading.detour.returnTo;
  return reading.stage === 'finale' ? reading.running.length : reading.at;
}

function nextSkipped(reading: Reading, from: number): number {
  return running(reading).find((index) => index >= from && isSkipped(reading, index)) ?? -1;
}

function isSkipped(reading: Reading, index: number): boolean {
  return reading.skipped.includes(reading.running[index] ?? '');
}

function running(reading: Reading): readonly number[] {
  return reading.running.map((_, index) => index);
}
