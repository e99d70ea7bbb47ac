import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const PROJECT = path.join(import.meta.dirname, '..', '..', '..');

function start(tool: string, ...rest: readonly string[]) {
  return spawn(process.execPath, ['scripts/tool.mjs', tool, ...rest], {
    cwd: PROJECT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function run(tool: string, ...rest: readonly string[]) {
  const running = start(tool, ...rest);
  const [out, err] = await Promise.all([text(running.stdout), text(running.stderr)]);
  return { code: running.exitCode ?? (await once(running, 'close'))[0], out, err };
}

describe('the tools for anybody’s own rig', { timeout: 60_000 }, () => {
  it('say how they are called when they are called in another way', async () => {
    const folder = `--data-dir=${temporaryFolder()}`;
    const odd = [
      ['store-writer', folder],
      ['store-writer', folder, '--seed='],
      ['store-writer', folder, '--seed=one'],
      ['store-writer', folder, '--seed=1', '--count=-1'],
      ['store-writer', folder, '--seed=1', '--count='],
      ['store-writer', folder, '--seed=1', '--count=1.5'],
      ['store-writer', folder, '--seed=1', '--speed=2'],
      ['store-reader', '--data-dir='],
    ] as const;
    for (const [tool, ...rest] of odd) {
      const { code, out, err } = await run(tool, ...rest);
      expect({ code, out }, rest.join(' ')).toEqual({ code: 1, out: '' });
      expect(err, rest.join(' ')).toMatch(/^(Unknown option '--speed'.*\n)?usage: npm run .*\n$/);
    }
  });

  it('end in order when nobody reads their lines any more', async () => {
    const folder = `--data-dir=${temporaryFolder()}`;
    const writer = start('store-writer', folder, '--seed=1');
    await once(writer.stdout, 'data');
    writer.stdout.destroy();
    expect(await text(writer.stderr)).toBe('');
    expect(writer.exitCode ?? (await once(writer, 'close'))[0]).toBe(0);
    const { code, out } = await run('store-reader', folder);
    expect(code).toBe(0);
    expect(JSON.parse(out.split('\n')[0] ?? '')).toMatchObject({ status: 'clean', lost: 0 });
  });

  it('leave a folder alone that another one has open, and one that cannot be read', async () => {
    const folder = `--data-dir=${temporaryFolder()}`;
    const writer = start('store-writer', folder, '--seed=1');
    await once(writer.stdout, 'data');
    for (const tool of [['store-writer', '--seed=2'], ['store-reader']] as const) {
      const [name, ...rest] = tool;
      const { code, err } = await run(name, folder, ...rest);
      expect(code).toBe(1);
      expect(err).toMatch(/^The tree in .* is open in another program, such as the kiosk\..*\n$/);
    }
    writer.kill('SIGTERM');
    await once(writer, 'close');

    const root = temporaryFolder();
    mkdirSync(path.join(root, 'tree'));
    writeFileSync(path.join(root, 'tree', 'snap-00000001'), 'not a snapshot '.repeat(100));
    const { code, out, err } = await run('store-reader', `--data-dir=${root}`);
    expect(code).toBe(1);
    expect(err).toMatch(/^There should be a tree in .*\n$/);
    expect(JSON.parse(out)).toMatchObject({ refusal: 'unreadable', refused: [] });
  });
});
