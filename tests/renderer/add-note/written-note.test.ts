import { describe, expect, test } from 'vitest';
import { findColleagues } from '../../../renderer/add-note/colleague-tiles.tsx';
import {
  blankNote,
  draftOf,
  MOST_COUNTED,
  problemOf,
  stepToPutRight,
  storyLength,
  toggleColleague,
  toggleGuest,
} from '../../../renderer/add-note/written-note.ts';
import type { Honoured } from '../../../shared/domain/note.ts';

const people = (count: number) => Array.from({ length: count }, (_, index) => `p${index}`);

const chosen = (honoured: Honoured, guests: readonly string[] = []) => ({ honoured, guests });

describe('who it is for', () => {
  test('a second touch takes a colleague out again', () => {
    expect(toggleColleague(chosen(['p1', 'p2']), 'p1')).toEqual({ honoured: ['p2'] });
    expect(toggleGuest(chosen([], ['Owen Price']), 'Owen Price')).toEqual({ guests: [] });
  });

  test('one colleague takes the place of the whole team', () => {
    expect(toggleColleague(chosen('whole-team'), 'p1')).toEqual({ honoured: ['p1'] });
  });

  test('a thirteenth is refused, and one of the twelve can still be taken out', () => {
    const full = chosen(people(11), ['Owen Price']);
    expect(toggleColleague(full, 'p12')).toBeNull();
    expect(toggleGuest(full, 'Mari Lloyd')).toBeNull();
    expect(toggleColleague(full, 'p3')?.honoured).toHaveLength(10);
    expect(toggleGuest(chosen('whole-team'), 'Owen Price')).toEqual({ guests: ['Owen Price'] });
  });

  test('finding minds neither case nor diacritics', () => {
    const names = ['Ioana Ștefănescu', 'Siobhán Ní Bhriain', 'Huw ap Rhys'];
    const colleagues = names.map((name) => ({
      id: name,
      name,
      say: null,
      role: null,
      leftAt: null,
    }));
    const found = (typed: string) => findColleagues(colleagues, typed).map(({ name }) => name);
    expect(found('STEFAN')).toEqual(['Ioana Ștefănescu']);
    expect(found(' siobhan ni')).toEqual(['Siobhán Ní Bhriain']);
    expect(found('')).toHaveLength(3);
    expect(found('zz')).toEqual([]);
  });
});

describe('what they did', () => {
  test('characters are counted as a person would', () => {
    expect(storyLength('👩‍👩‍👧 é ')).toBe(3);
  });

  test('a pasted book is not counted to its end', () => {
    expect(storyLength('x'.repeat(40_000))).toBe(MOST_COUNTED + 1);
  });

  test('600 characters are let through, 601 are not, and invisible ones are none', () => {
    const note = (story: string) => problemOf({ ...blankNote(), story }, 'what');
    expect(note('y'.repeat(600))).toBeNull();
    expect(note('y'.repeat(601))).toBe('story-too-long');
    expect(note(' \u200b\n')).toBe('story-empty');
  });
});

describe('handing it in', () => {
  const note = { ...blankNote(), honoured: ['p1'], story: 'Thank you.' };

  test('only "Me" gives a name', () => {
    const signed = { ...note, from: 'colleague', author: 'p2' } as const;
    expect(draftOf(signed, null)).toMatchObject({ source: 'colleague', from: 'p2' });
    expect(draftOf({ ...signed, from: 'unsigned' }, null)).toMatchObject({
      source: 'colleague',
      from: null,
    });
    expect(draftOf({ ...signed, from: 'family' }, null)).toMatchObject({
      source: 'family',
      from: null,
    });
  });

  test('a refusal leads to the step where it can be put right', () => {
    expect(stepToPutRight('unknown-colleague')).toBe('who');
    expect(stepToPutRight('story-too-long')).toBe('what');
    expect(stepToPutRight('place-taken')).toBe('where');
    expect(stepToPutRight('disk-full')).toBe('where');
  });
});
