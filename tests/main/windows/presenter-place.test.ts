import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { presenterDisplay } from '../../../main/windows/presenter-place.ts';

const display = (id: number) => ({ id });
const [tv, lectern, beamer] = [display(1), display(2), display(3)];

describe('the display of the presenter view', () => {
  test('is the first that is not the wall’s, until one is chosen', () => {
    expect(presenterDisplay([tv, lectern, beamer], 1, null, false)).toBe(lectern);
    expect(presenterDisplay([tv, lectern, beamer], 2, null, false)).toBe(tv);
    expect(presenterDisplay([tv, lectern, beamer], 1, 3, false)).toBe(beamer);
  });

  test('is nowhere with a single display: the reader shares the wall', () => {
    expect(presenterDisplay([tv], 1, null, false)).toBeNull();
    expect(presenterDisplay([tv], 1, 1, false)).toBeNull();
    expect(presenterDisplay([tv], 1, 1, true)).toBe(tv);
  });

  test('a chosen display that is pulled gives way to another, and is taken again when it is back', () => {
    expect(presenterDisplay([tv, lectern], 1, 3, false)).toBe(lectern);
    expect(presenterDisplay([tv], 1, 3, false)).toBeNull();
    expect(presenterDisplay([tv, lectern, beamer], 1, 3, false)).toBe(beamer);
  });

  test('whatever comes and goes, reader and room never fight for one display', () => {
    const ids = fc.uniqueArray(fc.nat(5), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(ids, fc.nat(5), fc.option(fc.nat(5)), (plugged, wall, chosen) => {
        const place = presenterDisplay(plugged.map(display), wall, chosen, false);
        expect(place?.id).not.toBe(wall);
        expect(place === null).toBe(plugged.every((id) => id === wall));
      }),
    );
  });
});
