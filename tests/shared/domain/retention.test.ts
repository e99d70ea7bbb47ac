import { describe, expect, test } from 'vitest';
import {
  announceRetention,
  dueRetention,
  RETENTION_WARNING_MS,
  setRetention,
  yearsBefore,
} from '../../../shared/domain/retention.ts';
import { note, PLANTED } from '../../support/trees.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 5, 15);
const placed = (year: number) => note(`n${year}`, { placedAt: Date.UTC(year, 5, 1) });
const TREE = { ...PLANTED, notes: [placed(2020), placed(2024), placed(2026)] };

describe('retention', () => {
  test('off erases nothing and announces nothing', () => {
    expect(announceRetention(TREE, NOW)).toBe(TREE);
    expect(dueRetention(TREE, NOW)).toBeNull();
  });

  test('warns for a month before it acts, and acts on what was announced', () => {
    const set = setRetention(TREE, 2, NOW);
    expect(set.retentionNotice?.since).toBe(NOW);
    expect(dueRetention(set, NOW + RETENTION_WARNING_MS - 1)).toBeNull();
    const before = dueRetention(set, NOW + RETENTION_WARNING_MS);
    expect(before).toBe(yearsBefore(2, NOW + RETENTION_WARNING_MS));
    expect(set.notes.filter(({ placedAt }) => placedAt < (before ?? 0))).toHaveLength(2);
  });

  test('a kiosk that was off for months still warns for a month', () => {
    const set = setRetention({ ...TREE, notes: [placed(2026)] }, 1, NOW);
    expect(set.retentionNotice).toBeNull();
    const on = NOW + 400 * DAY;
    const announced = announceRetention(set, on);
    expect(announced.retentionNotice?.since).toBe(on);
    expect(dueRetention(announced, on)).toBeNull();
  });

  test('another setting begins another month, and off takes the notice away', () => {
    const set = setRetention(TREE, 2, NOW);
    const later = setRetention(set, 5, NOW + 20 * DAY);
    expect(later.retentionNotice?.since).toBe(NOW + 20 * DAY);
    expect(setRetention(set, 0, NOW).retentionNotice).toBeNull();
    expect(setRetention(set, 10, NOW).retentionNotice).toBeNull();
  });

  test('a standing notice runs on, and goes when nothing is old enough any more', () => {
    const set = setRetention(TREE, 2, NOW);
    expect(announceRetention(set, NOW + 10 * DAY)).toBe(set);
    expect(announceRetention({ ...set, notes: [placed(2026)] }, NOW).retentionNotice).toBeNull();
  });
});
