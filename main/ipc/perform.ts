import { type Result, refused } from '../../shared/domain/result.ts';
import type { Reply } from '../../shared/ipc/bridge.ts';
import {
  type CommandInput,
  type CommandName,
  type CommandOutput,
  commands,
} from '../../shared/ipc/contract.ts';
import type { CommandFailure } from '../../shared/ipc/failures.ts';
import type { Sender } from './senders.ts';

/** What one command does with its checked input. */
export type Handler<Name extends CommandName> = (
  input: CommandInput<Name>,
  sender: Sender,
) => Promise<Reply<Name>> | Reply<Name>;

/** A handler for every command there is. */
export type Handlers = { readonly [Name in CommandName]: Handler<Name> };

/** What decides whether a command may be performed at all. */
export interface Rights {
  isUnlocked(windowId: number): boolean;
  /** Called after a manager's command, so that the unlock lasts as long as somebody works. */
  stayUnlocked(windowId: number): void;
  onBug(name: string, error: unknown): void;
}

/**
 * Performs a message from a page: known sender, known command, right role, unlocked where it must be, valid input.
 * Never throws: a bug is reported and answered with `internal`.
 */
export async function perform(
  handlers: Handlers,
  rights: Rights,
  sender: Sender | null,
  name: unknown,
  input: unknown,
): Promise<Result<unknown, CommandFailure>> {
  if (sender === null || !isCommandName(name)) return refused('not-allowed');
  try {
    return await performKnown(handlers, rights, sender, name, input);
  } catch (error) {
    rights.onBug(name, error);
    return refused('internal');
  }
}

async function performKnown<Name extends CommandName>(
  handlers: Handlers,
  rights: Rights,
  sender: Sender,
  name: Name,
  input: unknown,
): Promise<Result<CommandOutput<Name>, CommandFailure>> {
  const command = commands[name];
  if (!command.roles.some((role) => role === sender.role)) return refused('not-allowed');
  if (command.needsPin && !rights.isUnlocked(sender.id)) return refused('locked');
  const parsed = command.input.safeParse(input);
  if (!parsed.success) return refused('invalid');
  const handler: Handler<Name> = handlers[name];
  const reply = await handler(parsed.data as CommandInput<Name>, sender);
  if (command.needsPin) rights.stayUnlocked(sender.id);
  return reply;
}

function isCommandName(name: unknown): name is CommandName {
  return typeof name === 'string' && Object.hasOwn(commands, name);
}
