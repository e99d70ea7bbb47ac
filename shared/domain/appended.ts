const longer = new WeakMap<readonly unknown[], readonly unknown[]>();
const carriers: ((list: readonly unknown[], grown: readonly unknown[]) => void)[] = [];

/** A list with records at its end that it did not have before; the list itself stays as it is. */
export function appended<Item>(list: readonly Item[], records: readonly Item[]): readonly Item[] {
  // `concat` copies a long list once, where spreading it copies it twice.
  const grown = list.concat(records);
  longer.set(list, grown);
  for (const carry of carriers) carry(list, grown);
  return grown;
}

/**
 * Whether a list is another one with records at its end, as far as `appended` knows; saves whoever asks from comparing
 * a hundred thousand records. Asked once: it forgets the answer, so that no old list keeps a newer one in memory.
 */
export function hasGrownTo(list: readonly unknown[], grown: readonly unknown[]): boolean {
  const known = longer.get(list) === grown;
  longer.delete(list);
  return known;
}

/**
 * What follows from a list record by record, gathered once and carried on to whatever `appended` makes of the list, so that
 * one more record costs no walk past a hundred thousand. Whoever asks reads the answer at once and does not keep it: it
 * grows on with the list it is carried to.
 */
export function gathered<Item, Answer>(
  begin: () => Answer,
  take: (answer: Answer, record: Item) => void,
): (list: readonly Item[]) => Answer {
  const known = new WeakMap<readonly unknown[], { readonly answer: Answer; taken: number }>();
  carriers.push((list, grown) => {
    const found = known.get(list);
    if (!found) return;
    known.delete(list);
    known.set(grown, found);
  });
  return (list) => {
    const found = known.get(list) ?? { answer: begin(), taken: 0 };
    known.set(list, found);
    for (const record of found.taken === 0 ? list : list.slice(found.taken)) {
      take(found.answer, record);
    }
    found.taken = list.length;
    return found.answer;
  };
}
