import { expect, test } from 'vitest';
import { sparingSwitches } from '../../../main/windows/switches.ts';

test('Chromium keeps a graphics card on every system, and each switch is named once', () => {
  for (const platform of ['linux', 'win32', 'darwin'] as const) {
    const names = sparingSwitches(platform).map(([name]) => name);
    expect(names).not.toContain('disable-gpu');
    expect(new Set(names).size).toBe(names.length);
  }
});
