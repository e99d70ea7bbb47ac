import { describe, expect, test } from 'vitest';
import { sparingSwitches } from '../../../main/windows/switches.ts';

const names = (platform: NodeJS.Platform, noCard: boolean) =>
  sparingSwitches(platform, noCard).map(([name]) => name);

describe('What Chromium is started with', () => {
  test('leaves a graphics card alone, and loads none made of software where there is none', () => {
    for (const platform of ['linux', 'win32', 'darwin'] as const)
      expect(names(platform, false)).not.toContain('disable-gpu');
    expect(names('linux', true)).toContain('disable-gpu');
    expect(names('linux', true)).toContain('disable-software-rasterizer');
  });

  test('names every switch once', () => {
    const all = names('linux', true);
    expect(new Set(all).size).toBe(all.length);
  });
});
