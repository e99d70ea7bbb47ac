import { expect, test } from 'vitest';
import { type PageType, smallerType, wantedType } from '../../../renderer/reading/page-type.ts';

function wayDown(from: PageType): readonly PageType[] {
  const smaller = smallerType(from);
  return smaller === null ? [from] : [from, ...wayDown(smaller)];
}

test('a short story is set larger than a long one', () => {
  expect([94, 95, 170].map((length) => wantedType(length).story)).toEqual([80, 64, 54]);
});

test('type only ever gets smaller, one part at a time, and comes to an end', () => {
  const steps = wayDown(wantedType(10));
  for (const [index, step] of steps.slice(1).entries()) {
    const before = steps[index];
    const shrunk = [step.name < (before?.name ?? 0), step.story < (before?.story ?? 0)];
    expect(shrunk.filter(Boolean)).toHaveLength(1);
  }
  expect(steps.at(-1)).toEqual({ name: 40, story: 28 });
});

test('a story is not set under 44 before the name is no larger than on a card', () => {
  const small = wayDown(wantedType(600)).filter(({ story }) => story < 44);
  expect(small.every(({ name }) => name <= 104)).toBe(true);
});
