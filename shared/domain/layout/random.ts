/** A stream of numbers in [0, 1) from a 32-bit seed. Source: mulberry32 by Tommy Ettinger, public domain. */
export function randomStream(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Mixes integers to one 32-bit hash. Source: FNV-1a offset and prime with a MurmurHash2 finishing step per value. */
export function hash(...values: readonly number[]): number {
  let h = 2166136261;
  for (const value of values) {
    h ^= value | 0;
    h = Math.imul(h, 16777619);
    h ^= h >>> 13;
    h = Math.imul(h, 0x5bd1e995);
    h ^= h >>> 15;
  }
  return h >>> 0;
}

/** The same hash as a fraction in [0, 1). */
export function chance(...values: readonly number[]): number {
  return hash(...values) / 4294967296;
}

/** Linear interpolation from a to b. */
export function lerp(a: number, b: number, t: number): number {
  return a + (b - a) * t;
}

/** Holds x between low and high. */
export function clamp(x: number, low: number, high: number): number {
  return Math.max(low, Math.min(x, high));
}

/** Hermite smoothstep of t in [0, 1]. */
export function smooth(t: number): number {
  return t * t * (3 - 2 * t);
}
