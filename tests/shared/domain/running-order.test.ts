import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  MOST_RUNNING_ORDERS,
  moveInOrder,
  notNamed,
  removeRunningOrder,
  saveRunningOrder,
} from '../../../shared/domain/running-order.ts';
import { note, PLANTED } from '../../support/trees.ts';

test('says who on the team would not be named; the whole team names nobody', () => {
  const notes = [note('n1', { for: ['p01'] }), note('n2', { for: 'whole-team' })];
  const left = PLANTED.colleagues.map((each) =>
    each.id === 'p03' ? { ...each, leftAt: 1 } : each,
  );
  expect(notNamed(notes, left).map(({ id }) => id)).toEqual(['p09']);
});

test('moving a note keeps every other in its order', () => {
  const ids = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(ids, fc.nat(19), fc.integer({ min: -30, max: 30 }), (order, which, places) => {
      const id = order[which % order.length] ?? '';
      const moved = moveInOrder(order, id, places);
      expect(moved.filter((other) => other !== id)).toEqual(order.filter((other) => other !== id));
      const to = Math.min(Math.max((which % order.length) + places, 0), order.length - 1);
      expect(moved.indexOf(id)).toBe(to);
    }),
  );
});

describe('saved orders', () => {
  const document = { ...PLANTED, notes: [note('n1'), note('n2')] };
  const order = {
    id: 'o1',
    name: ' The day ',
    running: ['n2', 'gone', 'n1'],
    opening: '',
    closing: '',
  };

  test('keep their name and the notes there are, once under one id', () => {
    const once = saveRunningOrder(document, order, 5);
    const twice = once.ok ? saveRunningOrder(once.value, { ...order, running: ['n1'] }, 6) : once;
    expect(twice.ok && twice.value.runningOrders).toEqual([
      { id: 'o1', name: 'The day', running: ['n1'], opening: '', closing: '', savedAt: 6 },
    ]);
    expect(twice.ok && removeRunningOrder(twice.value, 'o1').runningOrders).toEqual([]);
  });

  test('need a name and a note', () => {
    const nameless = saveRunningOrder(document, { ...order, name: ' ' }, 5);
    expect(nameless).toEqual({ ok: false, code: 'name-empty' });
    const empty = saveRunningOrder(document, { ...order, running: ['gone'] }, 5);
    expect(empty).toEqual({ ok: false, code: 'nothing-to-read' });
  });

  test('the oldest gives way when there are too many', () => {
    let kept = document as typeof PLANTED;
    for (let k = 0; k <= MOST_RUNNING_ORDERS; k++) {
      const saved = saveRunningOrder(kept, { ...order, id: `o${k}` }, k);
      if (saved.ok) kept = saved.value;
    }
    expect(kept.runningOrders).toHaveLength(MOST_RUNNING_ORDERS);
    expect(kept.runningOrders[0]?.id).toBe('o1');
  });
});
