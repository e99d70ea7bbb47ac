const KEPT = 64;

/** What was found for pages lately, so that a page need not be tried again when it is turned to. */
export interface Found<Value> {
  /** What was found for words at the window's present size. */
  at(words: string): Value | undefined;
  /** Keeps what was found, unless a typeface that is still on its way may change it. */
  keep(words: string, value: Value): void;
}

/** Nothing found yet. */
export function createFound<Value>(): Found<Value> {
  const values = new Map<string, Value>();
  const keyOf = (words: string) => `${words}\n${innerWidth} ${innerHeight} ${devicePixelRatio}`;
  return {
    at: (words) => values.get(keyOf(words)),
    keep(words, value) {
      if (document.fonts.status !== 'loaded') return;
      const key = keyOf(words);
      values.delete(key);
      values.set(key, value);
      const oldest = values.keys().next().value;
      if (values.size > KEPT && oldest !== undefined) values.delete(oldest);
    },
  };
}
