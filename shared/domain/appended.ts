const longer = new WeakMap<readonly unknown[], readonly unknown[]>();

/** A list with records at its end that it did not have before; the list itself stays as it is. */
export function appended<Item>(list: readonly Item[], records: readonly Item[]): readonly Item[] {
  // `concat` copies a long list once, where spreading it copies it twice.
  const grown = list.concat(records);
  longer.set(list, grown);
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
