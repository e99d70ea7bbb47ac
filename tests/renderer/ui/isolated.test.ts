import { describe, expect, test } from 'vitest';
import { directionOf, runsOf } from '../../../renderer/ui/isolated.tsx';

describe('the way a text is written', () => {
  test('is that of most of its letters, whatever name it begins with', () => {
    expect(directionOf('')).toBe('ltr');
    expect(directionOf('Grace took the duty desk herself.')).toBe('ltr');
    expect(directionOf('شكرًا لك يا ليلى.')).toBe('rtl');
    expect(directionOf('יוסף rang back at 9:30, every time.')).toBe('ltr');
    expect(directionOf('谢谢你')).toBe('ltr');
  });
});

describe('names written from the right', () => {
  test('are set apart one by one in a sentence of ours', () => {
    expect(runsOf('from يوسف الحداد, 12 March')).toEqual([
      { text: 'from ', rtl: false },
      { text: 'يوسف الحداد', rtl: true },
      { text: ', 12 March', rtl: false },
    ]);
    expect(runsOf('علي, נעמה בן־דוד and Huw').filter(({ rtl }) => rtl)).toEqual([
      { text: 'علي', rtl: true },
      { text: 'נעמה בן־דוד', rtl: true },
    ]);
  });

  test('leave a sentence without them, and its words, as they are', () => {
    const plain = 'Adaeze Okonkwo and 3 others';
    expect(runsOf(plain)).toEqual([{ text: plain, rtl: false }]);
    const mixed = '“شكرًا” (يوسف) 9:30';
    expect(
      runsOf(mixed)
        .map(({ text }) => text)
        .join(''),
    ).toBe(mixed);
  });
});
