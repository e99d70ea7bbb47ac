import type { Colleague } from '../../shared/domain/colleague.ts';
import { randomStream } from '../../shared/domain/layout/random.ts';
import { KINDS, LONGEST_STORY, MOST_COLLEAGUES, type Note } from '../../shared/domain/note.ts';
import { choosePlace, LIMBS, openBuds, type Place } from '../../shared/domain/place.ts';
import notesFile from './notes.json' with { type: 'json' };

const DAY_MS = 86_400_000;
/** How far back the oldest invented note lies. */
const SPAN_MS = 365 * DAY_MS;

/** What invented notes are made from. */
export interface Invention {
  readonly count: number;
  /** The same seed makes the same notes. */
  readonly seed: number;
  /** The newest note's moment, in milliseconds since 1970 (UTC). */
  readonly now: number;
  readonly colleagues: readonly Colleague[];
}

/** Varied notes for trying out a full tree: the sample's sentences in other hands, from one line to 600 characters. */
export function inventedNotes({ count, seed, now, colleagues }: Invention): readonly Note[] {
  const random = randomStream(seed);
  const below = (end: number) => Math.floor(random() * end);
  const sentences = notesFile.notes.flatMap(({ story }) => story.split(/(?<=[.?])\s+/));
  const taken = Array.from({ length: LIMBS }, () => new Set<number>());
  const people = colleagues.map(({ id }) => id);
  const pick = <Item>(items: readonly Item[], fallback: Item): Item =>
    items[below(items.length)] ?? fallback;

  function story(): string {
    const length = pick([1, 1, 2, 2, 3, 5, 12], 1);
    let text = pick(sentences, 'Thank you.');
    for (let more = 1; more < length; more++) {
      const longer = `${text} ${pick(sentences, '')}`.trim();
      if (longer.length <= LONGEST_STORY) text = longer;
    }
    return text;
  }

  function honoured(): Note['for'] {
    const share = random();
    if (share < 0.04) return 'whole-team';
    const many = share < 0.8 ? 1 : share < 0.95 ? 2 : 3 + below(MOST_COLLEAGUES - 2);
    const chosen = new Set<string>();
    while (chosen.size < Math.min(many, people.length)) chosen.add(pick(people, ''));
    return [...chosen];
  }

  function place(): Place {
    const buds = random() < 0.2 ? openBuds(taken, below(LIMBS)) : [];
    const chosen = pick(buds, choosePlace(taken));
    taken[chosen.limb]?.add(chosen.k);
    return chosen;
  }

  return Array.from({ length: count }, (_, index) => {
    const source = pick(
      ['colleague', 'colleague', 'colleague', 'family', 'partner'] as const,
      'colleague',
    );
    return {
      id: `invented-${seed}-${index + 1}`,
      for: honoured(),
      guests: [],
      story: story(),
      kind: pick(KINDS, 'kindness'),
      source,
      from: source === 'colleague' && random() < 0.75 ? pick(people, '') : null,
      place: place(),
      state: 'on-the-tree',
      waitsFor: [],
      authorStory: null,
      setAsideReason: null,
      placedAt: Math.round(now - SPAN_MS + (SPAN_MS * (index + 1)) / count),
    };
  });
}
