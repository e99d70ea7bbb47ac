/** Measures how long pages stand. */
export interface PageWatch {
  /** Milliseconds since the last page came on; from now on it measures the next one. */
  lap(): number;
}

/** Starts measuring by a clock that nobody sets, such as performance.now. */
export function startPageWatch(steady: () => number): PageWatch {
  let since = steady();
  return {
    lap() {
      const before = since;
      since = steady();
      return since - before;
    },
  };
}
