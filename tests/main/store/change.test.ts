import fc from 'fast-check';
import { expect, it } from 'vitest';
import { difference, followIds, idsOf } from '../../../main/store/change.ts';
import { contentsOf, RawState } from '../../../main/store/raw-state.ts';
import { appended } from '../../../shared/domain/appended.ts';

interface Leaf {
  readonly id: string;
  readonly turn: number;
}

interface Tree {
  readonly leaves: readonly Leaf[];
}

type Step = (leaves: readonly Leaf[], turn: number) => readonly Leaf[];

const steps: readonly Step[] = [
  (leaves, turn) => appended(leaves, [{ id: `a${turn}`, turn }]),
  (leaves, turn) => appended(appended(leaves, [{ id: `b${turn}`, turn }]), []),
  (leaves, turn) => appended(leaves, [{ id: `c${turn}`, turn }]).toReversed(),
  (leaves, turn) => appended(leaves.slice(1), [{ id: `d${turn}`, turn }]),
  (leaves, turn) => [{ id: `e${turn}`, turn }, ...leaves],
  (leaves, turn) => leaves.map((leaf, i) => (i % 2 === 0 ? { ...leaf, turn } : leaf)),
  (leaves) => leaves.slice(1, -1),
  (leaves) => leaves,
];

it('finds every change, however a list was made', () => {
  const lives = fc.array(fc.nat(steps.length - 1), { maxLength: 30 });
  fc.assert(
    fc.property(lives, (life) => {
      let tree: Tree = { leaves: [] };
      const ids = idsOf(tree);
      const replayed = new RawState();
      replayed.add([...contentsOf(tree, [])]);
      for (const [turn, step] of life.entries()) {
        const next = { leaves: steps[step]?.(tree.leaves, turn) ?? [] };
        const change = difference(tree, next, ids);
        followIds(ids, change);
        replayed.apply(change);
        tree = next;
      }
      expect([...replayed.list('leaves').values()]).toEqual(tree.leaves);
    }),
  );
});

it('takes no list for a longer one that it did not grow to', () => {
  const tree: Tree = { leaves: [{ id: 'a', turn: 0 }] };
  const grown = appended(tree.leaves, [{ id: 'b', turn: 1 }]);
  const other = [{ id: 'a', turn: 1 }, ...grown.slice(1)];
  const ids = idsOf(tree);
  expect(difference(tree, { leaves: other }, ids).put).toHaveLength(2);
  expect(difference(tree, { leaves: grown }, ids).put).toEqual([['leaves', grown[1]]]);
  const twice = appended(tree.leaves, [{ id: 'a', turn: 2 }]);
  expect(() => difference(tree, { leaves: twice }, ids)).toThrow(TypeError);
});
