import { z } from 'zod';
import { LARGEST_TEAM } from '../domain/colleague.ts';
import { KINDS, NOTE_STATES, SOURCES } from '../domain/note.ts';
import { READING_ORDERS, READING_SELECTIONS } from '../domain/reading.ts';
import type { Role } from '../domain/snapshot.ts';
import { AnyText, HonouredRecord, Id, PlaceRecord, SettingsRecord } from './records.ts';

/** Who may send a command, what it carries, what its acceptance answers, and whether the window must be unlocked. */
export interface Command<Input extends z.ZodType, Output extends z.ZodType> {
  readonly roles: readonly Role[];
  readonly needsPin: boolean;
  readonly input: Input;
  readonly output: Output;
}

function command<Input extends z.ZodType, Output extends z.ZodType>(
  roles: readonly Role[],
  input: Input,
  output: Output,
): Command<Input, Output> {
  return { roles, needsPin: false, input, output };
}

/** A command that only whoever knows the PIN may give. */
function managerCommand<Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
): Command<Input, Output> {
  return { roles: ['wall'], needsPin: true, input, output };
}

const Nothing = z.null();
const Pin = z.string().regex(/^\d{4,8}$/);
const ColleagueInput = {
  name: AnyText,
  say: AnyText.nullable(),
  role: AnyText.nullable(),
};
const NoteInput = z.strictObject({
  id: Id,
  for: HonouredRecord,
  story: AnyText,
  kind: z.enum(KINDS),
  source: z.enum(SOURCES),
  from: Id.nullable(),
  place: PlaceRecord.nullable(),
});

/** Every command there is, once: both sides' types, main's validation and the tests' hostile inputs derive from it. */
export const commands = {
  'tree.plant': command(
    ['wall'],
    z.strictObject({
      teamName: AnyText,
      colleagues: z.array(z.strictObject({ id: Id, ...ColleagueInput })).max(LARGEST_TEAM),
      pin: Pin,
    }),
    Nothing,
  ),
  'sample.open': command(['wall'], Nothing, Nothing),
  'sample.leave': command(['wall'], Nothing, Nothing),

  'note.add': command(['wall'], NoteInput, z.strictObject({ place: PlaceRecord })),
  'note.take-back': command(['wall'], z.strictObject({ id: Id }), Nothing),
  'note.set-state': managerCommand(z.strictObject({ id: Id, state: z.enum(NOTE_STATES) }), Nothing),

  'pin.unlock': command(['wall'], z.strictObject({ pin: Pin }), Nothing),
  'pin.lock': command(['wall'], Nothing, Nothing),
  'pin.change': managerCommand(z.strictObject({ pin: Pin }), Nothing),

  'team.rename': managerCommand(z.strictObject({ name: AnyText }), Nothing),
  'colleague.add': managerCommand(z.strictObject({ id: Id, ...ColleagueInput }), Nothing),
  'colleague.edit': managerCommand(z.strictObject({ id: Id, ...ColleagueInput }), Nothing),
  'colleague.set-left': managerCommand(z.strictObject({ id: Id, left: z.boolean() }), Nothing),
  'settings.change': managerCommand(SettingsRecord.partial(), Nothing),

  'reading.begin': managerCommand(
    z.strictObject({
      id: Id,
      selection: z.enum(READING_SELECTIONS),
      order: z.enum(READING_ORDERS),
    }),
    Nothing,
  ),
  'reading.turn': command(
    ['wall', 'presenter'],
    z.strictObject({ to: z.enum(['next', 'previous', 'first', 'last']) }),
    Nothing,
  ),
  'reading.blank': command(['wall', 'presenter'], z.strictObject({ blank: z.boolean() }), Nothing),
  'reading.resume': command(['wall', 'presenter'], Nothing, Nothing),
  'reading.end': command(['wall', 'presenter'], Nothing, Nothing),

  'wall.painted': command(['wall'], Nothing, Nothing),
  'log.tail': managerCommand(Nothing, z.strictObject({ lines: z.array(z.string()) })),
  'kiosk.close': managerCommand(Nothing, Nothing),
} satisfies Record<string, Command<z.ZodType, z.ZodType>>;

/** The name of a command. */
export type CommandName = keyof typeof commands;

/** What a command carries. */
export type CommandInput<Name extends CommandName> = z.infer<(typeof commands)[Name]['input']>;

/** What a command's acceptance answers. */
export type CommandOutput<Name extends CommandName> = z.infer<(typeof commands)[Name]['output']>;
