import doubtful from './lists/doubtful-names.json' with { type: 'json' };
import given from './lists/given-names.json' with { type: 'json' };

/**
 * How sure a word is a given name: `sure` wherever it stands; `likely` a word as well, but a name when it has a capital
 * within a sentence; `unlikely` a name only beside signs of a person.
 */
export type NameStrength = 'sure' | 'likely' | 'unlikely' | 'none';

let strengths: ReadonlyMap<string, NameStrength> | null = null;

/** What the lists of given names say of a folded word. */
export function strengthOfName(word: string): NameStrength {
  strengths ??= readLists();
  return strengths.get(word) ?? 'none';
}

function readLists(): ReadonlyMap<string, NameStrength> {
  const all = new Map<string, NameStrength>();
  const put = (rows: readonly string[], strength: NameStrength) => {
    for (const row of rows) for (const name of row.split(' ')) all.set(name, strength);
  };
  put(given, 'sure');
  put(doubtful.asNamesWithinSentences, 'likely');
  put(doubtful.onlyBesideSignsOfAPerson, 'unlikely');
  return all;
}
