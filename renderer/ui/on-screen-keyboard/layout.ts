import { keyboard } from '../words/keyboard.ts';

/** The keyboard's pages. */
export type KeyboardPage = 'letters' | 'signs' | 'accents' | 'emoji';

/** What a key does: type something, or one of the keyboard's own acts. */
export type Key =
  | { readonly does: 'type'; readonly types: string; readonly alternatives?: readonly string[] }
  | { readonly does: 'space' | 'new-line' | 'shift' | 'delete' | 'undo' | 'action' }
  | { readonly does: 'turn-to'; readonly page: KeyboardPage };

/** Letters behind a held key: the alphabets of Europe and Welsh, the likeliest first. */
const ALTERNATIVES: Readonly<Record<string, string>> = {
  a: 'áàâäãåăąāæ',
  c: 'çćč',
  d: 'ďđð',
  e: 'éèêëęěēė',
  g: 'ğģ',
  i: 'íìîïīį',
  k: 'ķ',
  l: 'łľļ',
  n: 'ñńňņ',
  o: 'óòôöõøőōœ',
  r: 'ř',
  s: 'şșśšß',
  t: 'țťþ',
  u: 'úùûüűůūų',
  w: 'ŵẃẁẅ',
  y: 'ŷýÿỳ',
  z: 'żźž',
  "'": '’‘',
  '-': '–—',
  '.': '…',
  '!': '¡',
  '?': '¿',
  '£': '€$',
  '/': '+=',
};

function keysOf(row: string): readonly Key[] {
  return row.split(' ').map((types) => {
    const alternatives = [...(ALTERNATIVES[types] ?? '')];
    return alternatives.length > 0
      ? { does: 'type', types, alternatives }
      : { does: 'type', types };
  });
}

const SHIFT: Key = { does: 'shift' };
const DELETE: Key = { does: 'delete' };
const SPACE: Key = { does: 'space' };
const UNDO: Key = { does: 'undo' };
const ACTION: Key = { does: 'action' };
const NEW_LINE: Key = { does: 'new-line' };
const turnTo = (page: KeyboardPage): Key => ({ does: 'turn-to', page });

/** The rows of each page, top to bottom: a UK layout, then signs, then the letters a held key also gives, then emoji. */
export const PAGES: Readonly<Record<KeyboardPage, readonly (readonly Key[])[]>> = {
  letters: [
    keysOf('q w e r t y u i o p'),
    keysOf('a s d f g h j k l'),
    [SHIFT, ...keysOf('z x c v b n m'), DELETE],
    [turnTo('signs'), ...keysOf(','), SPACE, ...keysOf('.'), UNDO, NEW_LINE, ACTION],
  ],
  signs: [
    keysOf('1 2 3 4 5 6 7 8 9 0'),
    keysOf('! ? \' " - : ; ( ) &'),
    [turnTo('accents'), ...keysOf('£ % | / @ # ’'), DELETE],
    [turnTo('letters'), turnTo('emoji'), SPACE, NEW_LINE, UNDO, ACTION],
  ],
  accents: [
    keysOf('á à â ä ã å ă æ ç ć'),
    keysOf('é è ê ë ę í î ï ł ñ'),
    [SHIFT, ...keysOf('ó ô ö ø ș ț ú'), DELETE],
    [turnTo('letters'), ...keysOf('ü ŵ ŷ'), SPACE, ...keysOf('ý ž'), ACTION],
  ],
  emoji: [
    keysOf('😊 🙂 😀 🥰 🤗 👏 🙌 👍 💪 🙏'),
    keysOf('💛 💚 💙 💜 🌟 ✨ 🌱 🌳 🍀 🌻'),
    [turnTo('signs'), ...keysOf('🌷 🌈 ☕ 🎂 🎉 🎈 🎶'), DELETE],
    [turnTo('letters'), SPACE, NEW_LINE, UNDO, ACTION],
  ],
};

/** The name of a key, always in lower case for letters, so that it stays the same key under Shift. */
export function nameOf(key: Key): string {
  switch (key.does) {
    case 'type':
      return key.types;
    case 'turn-to':
      return key.page === 'emoji' ? keyboard.emojiName : keyboard[key.page];
    case 'new-line':
      return keyboard.newLine;
    case 'action':
      return '';
    default:
      return keyboard[key.does];
  }
}

/** What stands on a key. */
export function faceOf(key: Key, upperCase: boolean): string {
  if (key.does === 'type') return upperCase ? raise(key.types) : key.types;
  if (key.does === 'space') return keyboard.spaceBar;
  if (key.does === 'turn-to' && key.page === 'emoji') return keyboard.emoji;
  return nameOf(key);
}

/** A letter in upper case; ß has none that a keyboard gives. */
export function raise(letter: string): string {
  return letter === 'ß' ? letter : letter.toLocaleUpperCase('en-GB');
}
