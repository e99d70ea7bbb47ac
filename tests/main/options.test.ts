import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseOptions } from '../../main/options.ts';

const read = (...args: string[]) => parseOptions(args, path.resolve('/somewhere'));

describe('options', () => {
  test('each is read', () => {
    expect(
      read('--data-dir=kept', '--sample', '--windowed=1920x1080', '--picture=/tmp/wall.png'),
    ).toEqual({
      ok: true,
      value: {
        dataDir: path.resolve('/somewhere/kept'),
        sample: true,
        windowed: { width: 1920, height: 1080 },
        pictureFile: path.resolve('/tmp/wall.png'),
        reportFirstPaint: false,
      },
    });
    expect(read('--windowed')).toMatchObject({ value: { windowed: { width: 1280, height: 720 } } });
  });

  test('what belongs to Chromium, Electron or a test driver passes through', () => {
    const foreign = [
      '--no-sandbox',
      '--inspect=0',
      '--remote-debugging-port=0',
      '--force-device-scale-factor=1',
      '--user-data-dir=/tmp/x',
      '--disable-gpu',
      '--lang=en-GB',
      '-r',
      '-psn_0_123456',
    ];
    expect(read(...foreign).ok).toBe(true);
  });

  test.each([
    ['--smaple', '--smaple is not known'],
    ['--data-dir', 'write --data-dir=<path>'],
    ['--data-dir=', 'write --data-dir=<path>'],
    ['--windowed=big', '--windowed takes a size'],
    ['--windowed=10x10', '--windowed takes a size'],
    ['--sample=yes', '--sample takes no value'],
    ['--', 'is not known'],
    ['-x', '-x is not known'],
    ['-sample', '-sample is not known'],
  ])('%s is a clear error', (arg, sentence) => {
    const options = read(arg);
    expect(options.ok).toBe(false);
    if (!options.ok) expect(options.code).toContain(sentence);
  });
});
