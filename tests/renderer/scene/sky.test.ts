import { expect, test } from 'vitest';
import { themeAt } from '../../../renderer/scene/theme.ts';

/** Above this line, in fractions of the design sheet, a light's disc is seen over the hills. */
const HORIZON = 0.78;
const MINUTES = Array.from({ length: 24 * 60 }, (_, minute) => minute);
const lights = MINUTES.map((minute) => themeAt('spring', minute / 60));
const pairs = lights.map((now, i) => [now, lights[(i + 1) % lights.length] ?? now] as const);

test.each(['sunAt', 'moonAt'] as const)(
  '%s crosses the sky in steps, and leaves it behind the hills',
  (light) => {
    for (const [now, next] of pairs) {
      const [x, y] = now[light];
      const [nextX, nextY] = next[light];
      if (y > HORIZON && nextY > HORIZON) continue;
      expect(Math.hypot(nextX - x, nextY - y)).toBeLessThan(0.08);
    }
  },
);

test('the sun goes from left to right from its rise to its setting', () => {
  for (const [now, next] of pairs)
    if (now.sunAt[1] < HORIZON && next.sunAt[1] < HORIZON)
      expect(next.sunAt[0]).toBeGreaterThanOrEqual(now.sunAt[0]);
});

test('sun and moon are never up together, and one of them is nearly always', () => {
  const up = lights.map(({ sunAt, moonAt }) => [sunAt[1] < HORIZON, moonAt[1] < HORIZON]);
  expect(up.filter(([sun, moon]) => sun && moon)).toHaveLength(0);
  expect(up.filter(([sun, moon]) => !sun && !moon).length).toBeLessThan(60);
});
