import type { ChangeLine } from './change-stream.ts';

/** A note as a reader found it. */
export interface FoundNote {
  readonly id: string;
  readonly rev: number;
}

/** Reads one of a writer's lines; null for anything else, as the half line a killed writer may leave. */
export function readLine(text: string): ChangeLine | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return null;
    if (!('op' in value) || !('id' in value) || !('rev' in value)) return null;
    const { op, id, rev } = value;
    const known = op === 'add' || op === 'edit' || op === 'remove';
    return known && typeof id === 'string' && typeof rev === 'number' ? { op, id, rev } : null;
  } catch {
    return null;
  }
}

/** What a writer was told is kept, to be held against what a reader finds. */
export class Acknowledged {
  readonly #present = new Map<string, number>();
  readonly #removed = new Set<string>();
  #count = 0;

  /** How many changes were acknowledged. */
  get count(): number {
    return this.#count;
  }

  /** Notes down one acknowledged change. */
  take({ op, id, rev }: ChangeLine): void {
    this.#count++;
    if (op === 'remove') {
      this.#present.delete(id);
      this.#removed.add(id);
    } else this.#present.set(id, Math.max(rev, this.#present.get(id) ?? 0));
  }

  /**
   * What is wrong with what was found, in words; nothing when every promise was kept. `underWay` is how many changes
   * the writer may have asked for and not been told about; after a look, what was found is what must stay.
   */
  compare(notes: readonly FoundNote[], underWay: number): readonly string[] {
    const problems: string[] = [];
    let unexplained = 0;
    const found = new Map(notes.map(({ id, rev }) => [id, rev]));
    for (const [id, rev] of this.#present) {
      const now = found.get(id);
      if (now === undefined) unexplained++;
      else if (now < rev) problems.push(`${id} is back at version ${now}, ${rev} was acknowledged`);
      else if (now > rev) unexplained++;
    }
    for (const id of found.keys()) {
      if (this.#removed.has(id)) problems.push(`${id} was removed and is back`);
      else if (!this.#present.has(id)) unexplained++;
    }
    if (unexplained > underWay) {
      problems.push(`${unexplained} notes differ, at most ${underWay} changes were under way`);
    }
    for (const id of this.#present.keys()) if (!found.has(id)) this.#removed.add(id);
    this.#present.clear();
    for (const [id, rev] of found) this.#present.set(id, rev);
    return problems;
  }
}
