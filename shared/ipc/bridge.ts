import type { TreeEvent } from '../domain/events.ts';
import type { Result } from '../domain/result.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import type { SnapshotChanges } from '../domain/snapshot-changes.ts';
import type { CommandInput, CommandName, CommandOutput } from './contract.ts';
import type { CommandFailure } from './failures.ts';

/** The three channels, for ever: a new command never adds one. */
export type Channel = 'run' | 'snapshot' | 'update';

/** The answer to a command: accepted with its output, or refused with a code. */
export type Reply<Name extends CommandName> = Result<CommandOutput<Name>, CommandFailure>;

/**
 * What is new, with the event that made it as a hint for celebration. The first update of a window is a whole
 * snapshot; afterwards only what changed is sent, and a window that missed something asks for the whole again.
 */
export interface Update {
  readonly news:
    | { readonly whole: Snapshot }
    | { readonly revision: number; readonly changes: SnapshotChanges };
  readonly event: TreeEvent | null;
}

/** What the preload puts on a page as `window.celebrationTree`. */
export interface Bridge {
  /** Sends a command to main; resolves with its reply and never rejects for an expected failure. */
  run<Name extends CommandName>(name: Name, input: CommandInput<Name>): Promise<Reply<Name>>;
  /** Asks for this window's snapshot; null when this window is not known to main. */
  snapshot(): Promise<Snapshot | null>;
  /** Calls back with every update until the returned function is called. */
  onUpdate(listener: (update: Update) => void): () => void;
}
