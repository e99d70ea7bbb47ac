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

/** Reads the team's list of names. */
export function teamNames(colleagues: readonly string[]): TeamNames {
  const parts = new Set<string>();
  const listed = new Set<string>();
  const firsts: string[] = [];
  const initials = new Set<string>();
  for (const colleague of colleagues) {
    const name = readableText(colleague).text;
    const words = name.split(/\s+/).filter(Boolean);
    words.forEach((word, at) => {
      for (const form of formsOf(fold(word))) {
        parts.add(form);
        listed.add(form);
      }
      const next = words[at + 1];
      if (next) parts.add(fold(word + next).replace(/[^\p{L}]/gu, ''));
    });
    const first = fold(words[0] ?? '');
    firsts.push(first.replace(/[^\p{L}].*$/u, ''));
    for (const form of shortFormsOf(first)) parts.add(form);
    const letters = words
      .filter((word) => !PARTICLES.has(fold(word)))
      .map((word) => word.charAt(0));
    if (letters.length > 1) {
      initials.add(letters.join('').toUpperCase());
      initials.add(`${letters[0]}${letters.at(-1)}`.toUpperCase());
    }
  }
  const long = [...parts].filter((part) => part.length >= 4 && /^\p{L}+$/u.test(part));
  const sounds = new Set(long.map(soundOf));
  const plainSounds = new Set(long.map(plainSoundOf));
  const isSlip = (word: string) =>
    word.length >= 4 &&
    (sounds.has(soundOf(word)) ||
      plainSounds.has(plainSoundOf(word)) ||
      (strengthOfName(word) === 'none' && long.some((part) => isSlipOf(word, part))));
  const own = (word: string) => parts.has(word) || parts.has(word.replace(/[^\p{L}]/gu, ''));
  return {
    has: (word) => own(word) || own(word.replace(/'s?$|s$/, '')) || own(word.replace(/'s$/, '')),
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
