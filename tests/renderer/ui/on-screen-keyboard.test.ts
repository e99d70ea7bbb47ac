import { describe, expect, test } from 'vitest';
import { nameOf, PAGES, raise } from '../../../renderer/ui/on-screen-keyboard/layout.ts';
import { suggestNames, wordBefore } from '../../../renderer/ui/on-screen-keyboard/suggestions.ts';

const rows = Object.entries(PAGES).flatMap(([page, keys]) =>
  keys.map((row, index) => ({ page, index, names: row.map(nameOf) })),
);
const typed = Object.values(PAGES)
  .flat(2)
  .flatMap((key) => (key.does === 'type' ? [key.types, ...(key.alternatives ?? [])] : []));

describe('the keys', () => {
  test.each(rows)('row $index of $page names each key once', ({ names }) => {
    expect(new Set(names).size).toBe(names.length);
  });

  test('no row is wider than the screen: ten keys at most', () => {
    expect(rows.every(({ names }) => names.length <= 10)).toBe(true);
  });

  test('every letter of English, Welsh, Irish, Polish, Romanian and Spanish names can be typed', () => {
    const wanted = 'abcdefghijklmnopqrstuvwxyzâêîôûŵŷáéíóúąćęłńśźżășțñü';
    expect([...wanted].filter((letter) => !typed.includes(letter))).toEqual([]);
  });

  test('Shift raises letters that have an upper case', () => {
    expect(['a', 'ŵ', 'ß', '1'].map(raise)).toEqual(['A', 'Ŵ', 'ß', '1']);
  });
});

describe('suggestions', () => {
  const names = ['Adaeze Okonkwo', 'Ioana Ștefănescu', 'Adam Ștefan'];

  test('the word is what stands right before the caret', () => {
    expect(wordBefore('Thank you, ada', 14)).toBe('ada');
    expect(wordBefore('Thank you, ada', 9)).toBe('you');
    expect(wordBefore('Ní Bhriain’s', 12)).toBe('Bhriain’s');
    expect(wordBefore('done. ', 6)).toBe('');
  });

  test('begin with the part of the name that is being written, then the whole name', () => {
    expect(suggestNames('adae', names)).toEqual(['Adaeze', 'Adaeze Okonkwo']);
    expect(suggestNames('stefa', names)).toEqual(['Ștefănescu', 'Ștefan', 'Ioana Ștefănescu']);
  });

  test('one letter suggests nobody, and a name that is written out is not offered again', () => {
    expect(suggestNames('a', names)).toEqual([]);
    expect(suggestNames('Adaeze', names)).toEqual(['Adaeze Okonkwo']);
  });
});
