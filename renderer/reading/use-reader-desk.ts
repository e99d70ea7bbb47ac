import { useState } from 'react';
import type { ReadingView } from '../../shared/domain/snapshot.ts';
import { useSnapshot } from '../state/use-tree.tsx';
import { spokenNames, spokenText } from './speech.ts';
import { useGuide } from './use-guide.ts';
import type { OpenReading } from './use-open-reading.ts';
import { useReadingActs } from './use-reading-acts.ts';
import { type ReadingAct, useReadingKeys } from './use-reading-keys.ts';
import { useVoice } from './use-voice.ts';

/** Everything the reader steers from one view. */
export interface ReaderDesk {
  act(asked: ReadingAct): void;
  /** The word that the voice or else the guide is at; null while neither is on. */
  readonly lit: number | null;
  readonly speaking: boolean;
  readonly guidePaused: boolean;
  /** A sentence for the reader, e.g. that there is no voice. */
  readonly problem: string | null;
  readonly jumping: boolean;
  endJump(): void;
}

/** Keys, buttons, guide and voice of one view. `guided` says whether the guide runs here or on the other view. */
export function useReaderDesk(
  reading: ReadingView,
  open: OpenReading,
  guided: boolean,
): ReaderDesk {
  const { colleagues, settings } = useSnapshot();
  const { pace } = settings.reader;
  const [jumping, setJumping] = useState(false);
  const pageKey = `${reading.stage} ${reading.at} ${reading.page} ${reading.shownAt}`;
  const voice = useVoice(pace, pageKey);
  const guide = useGuide({
    text: open.words,
    pageKey,
    pace,
    on: guided && settings.reader.guide && reading.stage === 'notes' && !reading.blank,
  });
  const act = useReadingActs(reading, {
    jump: () => setJumping(true),
    guide: guide.toggle,
    voice() {
      if (reading.stage !== 'notes' || !open.note) return;
      const names = reading.page === 0 ? spokenNames(open.note, colleagues) : '';
      voice.toggle(names, open.words, spokenText(open.words, colleagues));
    },
  });
  useReadingKeys(reading.blank, act);

  return {
    act,
    lit: voice.speaking ? voice.word : guide.word,
    speaking: voice.speaking,
    guidePaused: guide.paused,
    problem: voice.problem,
    jumping,
    endJump: () => setJumping(false),
  };
}
