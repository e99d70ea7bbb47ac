import { useEffect, useRef, useState } from 'react';
import type { Finding } from '../../../shared/domain/privacy/finding.ts';
import { readyGuard } from './ready-guard.ts';

/** How long after the last letter the words are looked at, in milliseconds. */
const REST_MS = 250;
/** A longer text cannot be placed anyway, and is not looked at beyond this, in UTF-16 units. */
const MOST_CHECKED = 4000;

const load = () => import('../../../shared/domain/privacy/check-privacy.ts');

async function look(story: string, names: readonly string[]): Promise<readonly Finding[]> {
  const { checkPrivacy } = await load();
  return checkPrivacy(story.slice(0, MOST_CHECKED), names);
}

/** What the privacy guard says about a note while it is being written. */
export interface Guard {
  /** What is found in the words as they stand, without what the writer decided to keep. */
  readonly findings: readonly Finding[];
  /** Whether somebody wanted to go on although there is something to put right or to answer. */
  readonly insists: boolean;
  /** Keeps words that are no private detail, or that the manager shall look at. */
  keep(finding: Finding): void;
  /** Whether the words may go on: never with a hard finding, with a soft one once it was asked about. */
  letsGoOn(): Promise<boolean>;
}

/** Looks at a story while it is written; `names` are all that may stand in it. */
export function useGuard(story: string, names: readonly string[]): Guard {
  const [found, setFound] = useState<readonly Finding[]>([]);
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const [insistsOn, setInsistsOn] = useState<string | null>(null);
  const asked = useRef(new Set<string>());

  useEffect(() => void readyGuard(), []);

  useEffect(() => {
    let gone = false;
    const timer = window.setTimeout(() => {
      void look(story, names).then((findings) => {
        if (!gone) setFound(findings);
      });
    }, REST_MS);
    return () => {
      gone = true;
      window.clearTimeout(timer);
    };
  }, [story, names]);

  return {
    // Until the next look, what still stands where it stood is still there.
    findings: found.filter(
      ({ start, end, text, hard }) => story.slice(start, end) === text && (hard || !kept.has(text)),
    ),
    insists: insistsOn === story,
    keep: ({ text }) => setKept((before) => new Set(before).add(text)),
    async letsGoOn() {
      const findings = await look(story, names);
      setFound(findings);
      const open = findings.filter(({ hard, text }) => hard || !kept.has(text));
      const isHard = open.some(({ hard }) => hard);
      const isNew = isHard || open.some(({ text }) => !asked.current.has(text));
      // Beside a number only the number is spoken of, so that a name has not been asked about yet.
      if (!isHard) for (const { text } of open) asked.current.add(text);
      if (isNew) setInsistsOn(story);
      return !isNew;
    },
  };
}
