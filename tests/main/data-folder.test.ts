import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { prepareDataFolder } from '../../main/data-folder.ts';
import { nodeDisk } from '../../main/store/node-disk.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const options = {
  sample: false,
  windowed: null,
  pictureFile: null,
  reportFirstPaint: false,
};
const room = temporaryFolder();
const file = path.join(room, 'a file');
writeFileSync(file, 'not a folder');
const dangling = path.join(room, 'a share that is gone');
symlinkSync(path.join(room, 'nowhere', 'at', 'all'), dangling);
mkdirSync(path.join(room, 'there already'));

describe('a data folder', () => {
  test.each(['there already', 'new', 'deep/down here/🌳', `it's “50 %” & #1?`])(
    'called “%s” is made',
    async (name) => {
      const root = path.join(room, name);
      const prepared = prepareDataFolder({ ...options, dataDir: root });
      expect(prepared.ok && existsSync(prepared.value.profile)).toBe(true);
      await nodeDisk.makeFolder(path.join(root, 'tree'));
      expect(existsSync(path.join(root, 'tree'))).toBe(true);
    },
  );

  test.each([
    ['a file', file],
    ['below a file', path.join(file, 'tree')],
    ['below a link to nothing', path.join(dangling, 'tree')],
    ['below /proc', path.join('/proc', 'nowhere')],
    ['of a name nobody can write', path.join(room, 'x'.repeat(300))],
  ])('that is %s is refused at once', async (_what, root) => {
    expect(prepareDataFolder({ ...options, dataDir: root })).toEqual({
      ok: false,
      code: 'disk-failed',
    });
    await expect(nodeDisk.makeFolder(root)).rejects.toThrow();
  });
});
