import { useState } from 'react';
import type { ReadingView } from '../../shared/domain/snapshot.ts';
import { useRun, useSnapshot } from '../state/use-tree.tsx';
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
  const { reader } = useSnapshot().settings;
  const [gate] = useState(turnGate);

  return (asked) => {
    switch (asked) {
      case 'next':
      case 'previous':
        if (gate(performance.now(), reader.bounceMs)) void run('reading.turn', { to: asked });
        return;
      case 'first':
      case 'last':
      case 'again':
      case 'skip':
      case 'skipped':
        void run('reading.turn', { to: asked });
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
