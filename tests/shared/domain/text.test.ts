import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countCharacters,
  countWords,
  foldForSearch,
  tidyLine,
  tidyText,
} from '../../../shared/domain/text.ts';

describe('tidying text', () => {
  test('tidying twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = tidyText(text);
        expect(tidyText(once)).toBe(once);
      }),
    );
  });

  test('no control or direction-override character is left, and letters stay', () => {
    expect(tidyText('a\u202eb\u0000c\u2066d\u0007')).toBe('abcd');
    expect(tidyText('Thank\tyou\r\nfor\n\n\n\nthe soup  \n')).toBe('Thank you\nfor\n\nthe soup');
  });

  test('a letter with a hundred marks keeps four', () => {
    expect(tidyText(`x${'\u0301'.repeat(100)}`).length).toBeLessThanOrEqual(5);
  });

  test('what nobody could see is empty', () => {
    expect(tidyText('\u200b\u200d \n \u00ad')).toBe('');
    expect(tidyText('\u0301\u0301')).toBe('');
    expect(tidyText('\u3164\u115f\u1160\uffa0 \u2800\u2800')).toBe('');
  });

  test('half a character goes, and a whole one beside it stays', () => {
    expect(tidyText('Thank you\ud83d 😀 \ude00')).toBe('Thank you 😀');
    expect(tidyLine('\ud800')).toBe('');
  });

  test('a very long run of spaces is no more work than any other text', () => {
    expect(tidyText(`${' '.repeat(200_000)}x`)).toBe('x');
  });

  test('an emoji made of several characters stays whole', () => {
    expect(tidyText('👩🏽‍🤝‍👩🏻')).toBe('👩🏽‍🤝‍👩🏻');
  });

  test('a line is one line', () => {
    expect(tidyLine('  Siobhán\n Ní   Bhriain ')).toBe('Siobhán Ní Bhriain');
  });
});

describe('counting as a person counts', () => {
  test('an accent or a family emoji is one character', () => {
    expect(countCharacters('e\u0301')).toBe(1);
    expect(countCharacters('👨‍👩‍👧‍👦')).toBe(1);
    expect(countCharacters('Ștefănescu')).toBe(10);
  });

  test('counting stops just past the most that matters', () => {
    expect(countCharacters('a'.repeat(40_000), 600)).toBe(601);
  });

  test('words are what is read aloud', () => {
    expect(countWords('Huw keeps a box of dinosaur plasters. If you know, you know.')).toBe(12);
  });
});

describe('finding names', () => {
  test('case, diacritics and typographic apostrophes do not matter', () => {
    expect(foldForSearch('Ioana Ștefănescu')).toBe('ioana stefanescu');
    expect(foldForSearch('Łukasz O’Søren')).toBe("lukasz o'soren");
  });
});
