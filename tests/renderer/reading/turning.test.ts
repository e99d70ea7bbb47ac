import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { turnGate } from '../../../renderer/reading/turn-gate.ts';
import { TWIG_PLACES, twigWindow } from '../../../renderer/reading/twig-window.ts';
import { actOfKey } from '../../../renderer/reading/use-reading-keys.ts';

const BOUNCE_MS = 150;

describe('the gate for a clicker that bounces', () => {
  test('lets through the first of any presses closer together than the bounce', () => {
    const pauses = fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 50 });
    fc.assert(
      fc.property(pauses, (gaps) => {
        const gate = turnGate();
        let now = 0;
        const passed: number[] = [];
        for (const gap of gaps) {
          now += gap;
          if (gate(now, BOUNCE_MS)) passed.push(now);
        }
        const closest = passed.slice(1).map((time, index) => time - (passed[index] ?? 0));
        expect(closest.every((between) => between >= BOUNCE_MS)).toBe(true);
      }),
    );
  });

  test('never holds back presses of a steady hand', () => {
    const gate = turnGate();
    expect([0, 150, 300, 1000].map((now) => gate(now, BOUNCE_MS))).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });
});

describe('the twig', () => {
  test('always shows the note being read, and as many others as it can carry', () => {
    const order = fc
      .integer({ min: 1, max: 3000 })
      .chain((count) => fc.tuple(fc.constant(count), fc.integer({ min: 0, max: count - 1 })));
    fc.assert(
      fc.property(order, ([count, at]) => {
        const items = Array.from({ length: count }, (_, index) => index);
        const twig = twigWindow(items, at);
        expect(twig.shown[twig.at]).toBe(at);
        expect(twig.shown).toHaveLength(Math.min(count, TWIG_PLACES));
      }),
    );
  });
});

describe('the keys', () => {
  test.each([
    ['PageDown', 'next'],
    [' ', 'next'],
    ['PageUp', 'previous'],
    ['B', 'blank'],
    ['.', 'blank'],
    ['End', 'last'],
    ['Escape', 'end'],
    ['q', null],
  ])('%j asks for %j', (key, act) => {
    expect(actOfKey(key, false)).toBe(act);
  });

  test('on a blank screen every key brings the reading back, but Shift alone does not', () => {
    expect(['PageDown', 'q', 'Escape'].map((key) => actOfKey(key, true))).toEqual(
      Array(3).fill('blank'),
    );
    expect(actOfKey('Shift', true)).toBeNull();
  });
});
