import { useEffect, useRef, useState } from 'react';
import { countWords } from '../../shared/domain/text.ts';
import { reading as words } from '../ui/words/reading.ts';
import { findVoice, speak } from './speech.ts';

/** What the voice does now: the word it is at, and a sentence where it cannot speak. */
export interface Voice {
  /** Index of the word that is lit while the voice speaks, else null. */
  readonly word: number | null;
  readonly speaking: boolean;
  readonly problem: string | null;
  /** Says a text, with an introduction that lights no words; stops when it is speaking already. */
  toggle(introduction: string, text: string, spoken: string): void;
  stop(): void;
}

/** Reads aloud with a voice of this computer; the words are lit by our own timing, because not every engine tells. */
export function useVoice(pace: number, pageKey: string): Voice {
  const [word, setWord] = useState<number | null>(null);
  const [speaking, setSpeaking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const current = useRef<{ stop(): void } | null>(null);

  function stop() {
    current.current?.stop();
    current.current = null;
    setSpeaking(false);
    setWord(null);
  }

  // Another page is another text.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the page is what silences the voice
  useEffect(() => {
    return () => {
      current.current?.stop();
      current.current = null;
      setSpeaking(false);
      setWord(null);
    };
  }, [pageKey]);

  async function begin(introduction: string, text: string, spoken: string) {
    let stopped = false;
    let timer = 0;
    const silence = { stop: () => {} };
    current.current = {
      stop() {
        stopped = true;
        window.clearTimeout(timer);
        silence.stop();
      },
    };
    setProblem(null);
    setSpeaking(true);
    const voice = await findVoice();
    if (stopped) return;
    if (voice === null) {
      setProblem(words.voiceMissing);
      setSpeaking(false);
      return;
    }
    const perWord = 60_000 / pace;
    const last = countWords(text);
    const light = (next: number) => {
      if (stopped || next >= last) return;
      setWord(next);
      timer = window.setTimeout(() => light(next + 1), perWord);
    };
    timer = window.setTimeout(() => light(0), countWords(introduction) * perWord);
    const saying = speak(`${introduction}. ${spoken}`, voice, pace);
    silence.stop = saying.stop;
    const how = await saying.done;
    if (stopped) return;
    if (how === 'silent') setProblem(words.voiceSilent);
    window.clearTimeout(timer);
    setSpeaking(false);
    setWord(null);
  }

  return {
    word,
    speaking,
    problem,
    stop,
    toggle(introduction, text, spoken) {
      if (speaking) stop();
      else void begin(introduction, text, spoken);
    },
  };
}
