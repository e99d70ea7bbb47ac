import { createHash } from 'node:crypto';
import { MOST_COLLECTED } from '../../shared/domain/bring-in/import-notes.ts';
import type { Colleague } from '../../shared/domain/colleague.ts';
import type { NoteDraft } from '../../shared/domain/note.ts';
import type { SeenByGuard } from '../../shared/domain/waiting.ts';
import { seenByGuard } from './note-guard.ts';

type Words = Pick<NoteDraft, 'story' | 'guests'>;

/** What the guard saw in words it was shown not long ago. */
export interface KeptVerdicts {
  /** Looks at the words, or remembers what was seen in exactly these words for exactly this team. */
  of(words: Words, colleagues: readonly Colleague[]): Promise<SeenByGuard>;
  forget(): void;
}

/** Keeps verdicts between the look at a file and bringing it in. The words themselves are not kept. */
export function keepVerdicts(look: typeof seenByGuard = seenByGuard): KeptVerdicts {
  const kept = new Map<string, SeenByGuard>();
  let names = '';

  return {
    async of(words, colleagues) {
      const now = JSON.stringify(colleagues.map(({ name }) => name));
      if (now !== names || kept.size >= MOST_COLLECTED * 2) kept.clear();
      names = now;
      const key = keyOf(words);
      const known = kept.get(key);
      if (known) return known;
      const seen = await look(words, colleagues);
      // The team may have changed meanwhile.
      if (now === names) kept.set(key, seen);
      return seen;
    },
    forget: () => kept.clear(),
  };
}

function keyOf({ story, guests = [] }: Words): string {
  return createHash('sha256')
    .update(JSON.stringify([story, guests]))
    .digest('base64');
}
