import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roomForAWeek } from '../../../shared/domain/disk-room.ts';
import { BARE_DOCUMENT } from '../../../shared/domain/team-changes.ts';
import type { Picture } from '../../../shared/domain/tree.ts';

const MB = 1024 * 1024;
const withPictures = (count: number) => ({
  ...BARE_DOCUMENT,
  pictures: Array.from({ length: count }, (_, n): Picture => ({ id: `p${n}`, jpeg: '' })),
});

describe('room on the disk', () => {
  test('is never asked for less than the system needs', () => {
    expect(roomForAWeek(BARE_DOCUMENT)).toBe(200 * MB);
    expect(roomForAWeek(withPictures(20))).toBe(200 * MB);
  });

  test('grows with what is kept, and never shrinks with it', () => {
    expect(roomForAWeek(withPictures(1000))).toBeGreaterThan(800 * MB);
    fc.assert(
      fc.property(fc.nat(2000), fc.nat(500), (few, more) => {
        const now = roomForAWeek(withPictures(few));
        expect(roomForAWeek(withPictures(few + more))).toBeGreaterThanOrEqual(now);
      }),
    );
  });
});
