/** The middle of some figures; of an even number, the upper one of the two in the middle. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The figure below which a share (0 to 1) of all figures lie. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Prints whether a figure keeps to its bar; one that does not, or is none, fails the benchmark. */
export function verdict(what: string, value: number, bar: number): void {
  const kept = value <= bar;
  const digits = bar < 0.1 ? 4 : 2;
  console.log(
    `${kept ? 'kept' : 'MISSED'}  ${what}: ${value.toFixed(digits)} (bar ${bar.toFixed(digits)})`,
  );
  if (!kept) process.exitCode = 1;
}
