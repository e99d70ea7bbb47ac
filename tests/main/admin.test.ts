import { describe, expect, test, vi } from 'vitest';
import { hashPin, pinMatches } from '../../main/admin/pin.ts';
import { keepUnlocks } from '../../main/admin/unlocks.ts';

describe('the PIN', () => {
  test('is kept as a salted scrypt hash that only itself matches', async () => {
    const [first, second] = await Promise.all([hashPin('123456'), hashPin('123456')]);
    expect(first.hash).not.toBe(second.hash);
    expect(JSON.stringify(first)).not.toContain('123456');
    expect(first.digits).toBe(6);
    expect(await pinMatches('123456', first)).toBe(true);
    expect(await pinMatches('123457', first)).toBe(false);
  });
});

describe('unlocks', () => {
  test('belong to one window, expire by themselves, and rest after five wrong PINs', () => {
    vi.useFakeTimers();
    const onExpired = vi.fn();
    const unlocks = keepUnlocks(() => Date.now(), onExpired);
    unlocks.unlock(1);
    expect([unlocks.isUnlocked(1), unlocks.isUnlocked(2)]).toEqual([true, false]);
    vi.advanceTimersByTime(9 * 60_000);
    unlocks.unlock(1);
    vi.advanceTimersByTime(9 * 60_000);
    expect(unlocks.isUnlocked(1)).toBe(true);
    vi.advanceTimersByTime(2 * 60_000);
    expect(unlocks.isUnlocked(1)).toBe(false);
    expect(onExpired).toHaveBeenCalledOnce();

    for (let wrong = 0; wrong < 5; wrong++) unlocks.noteWrongPin();
    expect(unlocks.isResting()).toBe(true);
    vi.advanceTimersByTime(30_000);
    expect(unlocks.isResting()).toBe(false);
    vi.useRealTimers();
  });
});
