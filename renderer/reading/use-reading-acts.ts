import { useState } from 'react';
import { type PageTurn, turnReading } from '../../shared/domain/reading-turns.ts';
import type { ReadingView, Snapshot } from '../../shared/domain/snapshot.ts';
import { storyPages } from '../../shared/domain/story-pages.ts';
import { useExpecting, useRun, useSnapshot } from '../state/use-tree.tsx';
import { turnGate } from './turn-gate.ts';
import type { ReadingAct } from './use-reading-keys.ts';

/** The largest step of the reader's text. */
const LAST_STEP = 7;

/** Acts of one view alone, which main never hears of. */
export interface OwnActs {
  jump(): void;
  guide(): void;
  voice(): void;
}

/** What a press does, on either view; what main decides comes back with the next snapshot. */
export function useReadingActs(reading: ReadingView, own: OwnActs): (asked: ReadingAct) => void {
  const run = useRun();
  const { expect, answered } = useExpecting();
  const { reader } = useSnapshot().settings;
  const [gate] = useState(turnGate);

  /** Every press is answered within a frame: the page turns here first, and main keeps and confirms it. */
  function turn(to: PageTurn) {
    expect((snapshot) => turned(snapshot, to));
    run('reading.turn', { to }).then(
      (reply) => answered(reply.ok),
      () => answered(false),
    );
  }

  return (asked) => {
    switch (asked) {
      case 'next':
      case 'previous':
        if (gate(performance.now(), reader.bounceMs)) turn(asked);
        return;
      case 'first':
      case 'last':
      case 'again':
      case 'skip':
      case 'skipped':
        turn(asked);
        return;
      case 'blank':
        void run('reading.blank', { blank: !reading.blank });
        return;
      case 'show':
        if (reading.blank) void run('reading.blank', { blank: false });
        return;
      case 'end':
        void run('reading.end', null);
        return;
      case 'swap':
        void run('reading.swap-displays', null);
        return;
      case 'larger':
      case 'smaller': {
        const step = reader.textStep + (asked === 'larger' ? 1 : -1);
        void run('reading.adjust', { textStep: Math.min(LAST_STEP, Math.max(0, step)) });
        return;
      }
      case 'jump':
        own.jump();
        return;
      case 'guide':
        own.guide();
        return;
      case 'voice':
        own.voice();
    }
  };
}

/** The snapshot as it will be after a turn. */
function turned(snapshot: Snapshot, to: PageTurn): Snapshot {
  const { reading, notes } = snapshot;
  if (reading === null) return snapshot;
  const pagesOf = (id: string) =>
    storyPages(notes.find((note) => note.id === id)?.story ?? '').length;
  const next = turnReading(reading, to, pagesOf);
  return { ...snapshot, reading: { ...reading, ...next } };
}
