import { strengthOfName } from './given-names.ts';
import nicknames from './lists/nicknames.json' with { type: 'json' };
import { PARTICLES } from './name-signs.ts';
import { fold, readableText } from './readable-text.ts';
import { isSlipOf, plainSoundOf, soundOf } from './spelling.ts';

/** The team's names in every form notes use them. */
export interface TeamNames {
  /** Whether a folded word is a colleague's: a part of their name, a short form, with or without 's. */
  has(word: string): boolean;
  /** Whether a folded word stands on the list itself, not a short form of what does. */
  isListed(word: string): boolean;
  /** Whether a word is a colleague's first name as friends say it: "Meg" for Megan, "Tommy" for Tom. */
  isPetName(word: string): boolean;
  /** Whether a word could be a colleague's first name cut short: "Bron" for Bronwen. */
  isCutShort(word: string): boolean;
  /** Whether a word is likelier a colleague's name misspelt than a stranger's: "Calum" for Callum, "Siobahn". */
  isMisspelt(word: string): boolean;
  /** Colleagues' initials, as "AO". */
  readonly initials: ReadonlySet<string>;
}

let shortForms: ReadonlyMap<string, readonly string[]> | null = null;

/** The short forms of a first name, Liz for Elizabeth; not the other way, for a Joan is not our Jo. */
function shortFormsOf(name: string): readonly string[] {
  if (shortForms === null) {
    const forms = new Map<string, string[]>();
    for (const row of nicknames) {
      const [names = '', short = ''] = row.split(': ');
      for (const one of names.split(' ')) {
        forms.set(one, [...(forms.get(one) ?? []), ...short.split(' ')]);
      }
    }
    shortForms = forms;
  }
  return shortForms.get(name) ?? [];
}

/** Letters that `fold` leaves, and nothing to take off. */
const PLAIN = /^[a-z]*$/;

/** One listed name taken apart. */
interface NameForms {
  readonly listed: readonly string[];
  readonly parts: readonly string[];
  /** Those parts that are long enough to be misspelt. */
  readonly long: readonly string[];
  readonly sounds: readonly string[];
  readonly plainSounds: readonly string[];
  readonly first: string;
  readonly initials: readonly string[];
}

/** Rows of a table bring guests of their own to the same team, whose names need not be taken apart again for each. */
const takenApart = new Map<string, NameForms>();
const MOST_TAKEN_APART = 1000;

function formsOfName(colleague: string): NameForms {
  const known = takenApart.get(colleague);
  if (known) return known;
  if (takenApart.size >= MOST_TAKEN_APART) takenApart.clear();
  const words = readableText(colleague).text.split(/\s+/).filter(Boolean);
  const listed = words.flatMap((word) => formsOf(fold(word)));
  const joined = words.slice(1).map((next, at) => fold(words[at] + next).replace(/[^\p{L}]/gu, ''));
  const first = fold(words[0] ?? '');
  const parts = [...new Set([...listed, ...joined, ...shortFormsOf(first)])];
  const letters = words.filter((word) => !PARTICLES.has(fold(word))).map((word) => word.charAt(0));
  const long = parts.filter((part) => part.length >= 4 && /^\p{L}+$/u.test(part));
  const forms = {
    listed,
    parts,
    long,
    sounds: long.map(soundOf),
    plainSounds: long.map(plainSoundOf),
    first: first.replace(/[^\p{L}].*$/u, ''),
    initials:
      letters.length > 1
        ? [letters.join('').toUpperCase(), `${letters[0]}${letters.at(-1)}`.toUpperCase()]
        : [],
  };
  takenApart.set(colleague, forms);
  return forms;
}

/** Reads the team's list of names. */
export function teamNames(colleagues: readonly string[]): TeamNames {
  const names = colleagues.map(formsOfName);
  const parts = new Set(names.flatMap((name) => name.parts));
  const listed = new Set(names.flatMap((name) => name.listed));
  const firsts = names.map(({ first }) => first);
  const initials = new Set(names.flatMap((name) => name.initials));
  const long = [...new Set(names.flatMap((name) => name.long))];
  const sounds = new Set(names.flatMap((name) => name.sounds));
  const plainSounds = new Set(names.flatMap((name) => name.plainSounds));
  const isSlip = (word: string) =>
    word.length >= 4 &&
    (sounds.has(soundOf(word)) ||
      plainSounds.has(plainSoundOf(word)) ||
      (strengthOfName(word) === 'none' && long.some((part) => isSlipOf(word, part))));
  const own = (word: string) =>
    parts.has(word) || (!PLAIN.test(word) && parts.has(word.replace(/[^\p{L}]/gu, '')));
  return {
    has: (word) =>
      own(word) ||
      (/'$|s$/.test(word) && (own(word.replace(/'s?$|s$/, '')) || own(word.replace(/'s$/, '')))),
    isListed: (word) => listed.has(word) || listed.has(word.replace(/'s?$/, '')),
    isPetName: (word) => {
      const bare = word.replace(/'s?$/, '');
      const doubled = /^(?<stem>\p{L}+?)(?:(?<last>[^aeiou])\k<last>)(?:ie|y)$/u.exec(bare)?.groups;
      if (bare.length < 3) return false;
      const stem = doubled ? `${doubled.stem}${doubled.last}` : bare;
      return firsts.some(
        (first) =>
          (stem.length === 3 && first.length > 4 && first.startsWith(stem)) ||
          (bare.length > 3 && first.length - bare.length > 3 && first.startsWith(bare)) ||
          (/^.{3}i$|[^aeiou]$/.test(bare) &&
            first.length - bare.length > 2 - Number(bare.endsWith('i')) &&
            first.startsWith(bare.replace(/i$/, ''))) ||
          (doubled !== undefined && first.length >= 3 && first === stem),
      );
    },
    isCutShort: (word) => {
      const bare = word.replace(/'s?$/, '').replace(/(?:ie|y|s|z|o)$/, '');
      const single = bare.replace(/([^aeiou])\1$/, '$1');
      return (
        single.length >= 3 &&
        firsts.some(
          (first) => first.length > 4 && (first.startsWith(bare) || first.startsWith(single)),
        )
      );
    },
    isMisspelt: (word) => {
      const bare = word.replace(/'s?$/, '');
      return isSlip(bare) || (bare.endsWith('s') && isSlip(bare.slice(0, -1)));
    },
    initials,
  };
}

/** "O'Connor" is also OConnor and Connor, "MacInnes" also McInnes, "Pryce-Llywelyn" also its halves. */
function formsOf(word: string): readonly string[] {
  const halves = word.split(/[-.]/).filter(Boolean);
  return [word, ...halves].flatMap((form) => {
    const bare = form.replace(/[^\p{L}]/gu, '');
    const after = /^(?:o|d|n)'(?<rest>.+)$/.exec(form)?.groups?.rest;
    const clan = /^(?:mac|mc)(?<rest>.{3,})$/.exec(bare)?.groups?.rest;
    return [
      form,
      bare,
      // A Connor is somebody else than our O'Connor.
      ...(after && strengthOfName(after) !== 'sure' ? [after] : []),
      ...(after ? [form.charAt(0)] : []),
      ...(clan ? [`mac${clan}`, `mc${clan}`, clan, 'mac', 'mc'] : []),
    ].filter((one) => one.length > 1 || form.length === 1 || after !== undefined);
  });
}
