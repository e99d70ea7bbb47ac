import type { Listed } from './change.ts';
import type { RawState } from './raw-state.ts';
import type { Upgrade } from './replay.ts';

/**
 * The pure way from one schema version to the next. A record whose function throws is held aside as it was; lists and
 * values that are new begin as the empty document has them.
 */
export interface Migration {
  readonly from: number;
  /** For each list that changes, one record of version `from` as one of the next version, with the same id. */
  readonly lists?: Readonly<Record<string, (record: Listed) => Listed>>;
  /** For each single value that changes, the value of version `from` as one of the next version. */
  readonly values?: Readonly<Record<string, (value: unknown) => unknown>>;
}

/** Makes one way up out of steps; throws for a step that is missing, which is a bug in the program. */
export function upgradeThrough(migrations: readonly Migration[]): Upgrade {
  return (state, from, to) => {
    for (let version = from; version < to; version++) {
      const migration = migrations.find((step) => step.from === version);
      if (!migration) throw new Error(`there is no migration from schema ${version}`);
      migrate(state, migration);
    }
  };
}

function migrate(state: RawState, { from, lists = {}, values = {} }: Migration): void {
  for (const [name, change] of Object.entries(lists)) {
    const list = state.list(name);
    for (const [id, record] of list) {
      try {
        list.set(id, change(record));
      } catch (error) {
        list.delete(id);
        state.hold(heldBack(name, `${name}/${id}`, from, record, error));
      }
    }
  }
  for (const [name, change] of Object.entries(values)) {
    if (!state.singles.has(name)) continue;
    const value = state.singles.get(name);
    try {
      state.singles.set(name, change(value));
    } catch (error) {
      state.singles.delete(name);
      state.hold(heldBack(name, name, from, value, error));
    }
  }
}

function heldBack(part: string, id: string, schema: number, record: unknown, error: unknown) {
  return { id, part, schema, record, why: error instanceof Error ? error.message : String(error) };
}
