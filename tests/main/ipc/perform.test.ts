import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { type Handlers, perform, type Rights } from '../../../main/ipc/perform.ts';
import { ok } from '../../../shared/domain/result.ts';
import { type CommandName, commands } from '../../../shared/ipc/contract.ts';

const names = Object.keys(commands) as CommandName[];
const wall = { id: 1, role: 'wall' } as Parameters<typeof perform>[2];
const presenter = { id: 2, role: 'presenter' } as Parameters<typeof perform>[2];

/** A window of a role that may send this command. */
function mayAsk(name: CommandName): Parameters<typeof perform>[2] {
  return { id: 1, role: commands[name].roles[0] ?? 'wall' } as Parameters<typeof perform>[2];
}

function setUp(unlocked: boolean) {
  const handler = vi.fn(() => ok(null));
  const handlers = Object.fromEntries(names.map((name) => [name, handler])) as unknown as Handlers;
  const onBug = vi.fn();
  const rights: Rights = { isUnlocked: () => unlocked, stayUnlocked: vi.fn(), onBug };
  return { handler, handlers, rights, onBug };
}

describe('a message from a page', () => {
  test('from an unknown sender, or with an unknown name, is refused', async () => {
    const { handlers, rights, handler } = setUp(true);
    expect(await perform(handlers, rights, null, 'pin.lock', null)).toEqual({
      ok: false,
      code: 'not-allowed',
    });
    for (const name of ['toString', '__proto__', 'constructor', '', 7, null, {}, ['pin.lock']]) {
      expect(await perform(handlers, rights, wall, name, null)).toEqual({
        ok: false,
        code: 'not-allowed',
      });
    }
    expect(handler).not.toHaveBeenCalled();
  });

  test.each(names)('%s: hostile input never reaches its handler and never throws', async (name) => {
    const { handlers, rights, handler } = setUp(true);
    const accepts = commands[name].input;
    await fc.assert(
      fc.asyncProperty(
        fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true }),
        async (input) => {
          fc.pre(!accepts.safeParse(input).success);
          expect(await perform(handlers, rights, mayAsk(name), name, input)).toEqual({
            ok: false,
            code: 'invalid',
          });
        },
      ),
      { numRuns: 60 },
    );
    expect(handler).not.toHaveBeenCalled();
  });

  test.each(names.filter((name) => commands[name].needsPin))('%s needs the PIN', async (name) => {
    const { handlers, rights, handler } = setUp(false);
    expect(await perform(handlers, rights, wall, name, null)).toEqual({
      ok: false,
      code: 'locked',
    });
    expect(handler).not.toHaveBeenCalled();
  });

  test('a presenter can turn pages and nothing else of importance', async () => {
    const { handlers, rights } = setUp(true);
    expect(await perform(handlers, rights, presenter, 'reading.turn', { to: 'next' })).toEqual(
      ok(null),
    );
    for (const name of names.filter((name) => !name.startsWith('reading.'))) {
      expect(await perform(handlers, rights, presenter, name, null)).toEqual({
        ok: false,
        code: 'not-allowed',
      });
    }
  });

  test('a bug is reported and answered with one word', async () => {
    const { handlers, rights, onBug, handler } = setUp(true);
    const bug = new Error('a bug');
    handler.mockImplementation(() => {
      throw bug;
    });
    expect(await perform(handlers, rights, wall, 'pin.lock', null)).toEqual({
      ok: false,
      code: 'internal',
    });
    expect(onBug).toHaveBeenCalledWith('pin.lock', bug);
  });
});
