import { expect, test } from 'vitest';
import { keepPace, MOST_A_MINUTE } from '../../main/commands/note-pace.ts';

test('a hundred notes a minute are slowed to the pace of a team, and each minute begins anew', () => {
  let now = 1_000_000;
  const pace = keepPace(() => now);
  let added = 0;
  const play = (seconds: number) => {
    for (let tenth = 0; tenth < seconds * 10; tenth++, now += 100) {
      if (tenth % 6 === 0 && pace.takes()) added++;
    }
  };
  play(60);
  expect(added).toBe(MOST_A_MINUTE);
  play(60);
  expect(added).toBe(2 * MOST_A_MINUTE);
});

test('a clock that was put back stops nobody', () => {
  let now = 1_000_000;
  const pace = keepPace(() => now);
  for (let n = 0; n < MOST_A_MINUTE; n++) pace.takes();
  expect(pace.takes()).toBe(false);
  now -= 3_600_000;
  expect(pace.takes()).toBe(true);
});

test('what was refused for another reason leaves its place to the next', () => {
  const pace = keepPace(() => 1_000_000);
  for (let n = 0; n < MOST_A_MINUTE; n++) pace.takes();
  pace.gives();
  expect(pace.takes()).toBe(true);
  expect(pace.takes()).toBe(false);
});
