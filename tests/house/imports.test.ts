import { describe, expect, test } from 'vitest';
import { brokenRules, importsIn } from './imports.ts';
import { codeFiles, textOf } from './sources.ts';

describe('the rooms', () => {
  test('import only what they may', () => {
    const files = codeFiles().filter((file) => !file.endsWith('.css'));
    expect(files.length).toBeGreaterThan(20);
    expect(files.flatMap((file) => brokenRules(file, textOf(file)))).toEqual([]);
  });

  test.each([
    ['shared/domain/note.ts', "import { z } from 'zod';"],
    ['shared/domain/note.ts', "import { isValid } from 'postcode';"],
    ['shared/domain/privacy/check-privacy.ts', "import { z } from 'zod';"],
    ['shared/domain/note.ts', "import { commands } from '../ipc/contract.ts';"],
    ['shared/ipc/contract.ts', "import { app } from 'electron';"],
    ['main/store/journal.ts', "import { Wall } from '../../renderer/wall/wall.tsx';"],
    ['main/index.ts', "import './preload/index.ts';"],
    ['main/index.ts', "import { z } from 'zod';"],
    ['main/preload/index.ts', "import { commands } from '../../shared/ipc/contract.ts';"],
    ['main/preload/index.ts', "import { readFileSync } from 'node:fs';"],
    ['renderer/scene/frame-loop.ts', "import { useState } from 'react';"],
    ['renderer/scene/frame-loop.ts', "import { words } from '../ui/words.ts';"],
    ['renderer/wall/wall.tsx', "import { commands } from '../../shared/ipc/contract.ts';"],
    ['renderer/wall/wall.tsx', "const papa = await import('papaparse');"],
    ['renderer/wall/wall.tsx', "const fs = await import('node:fs');"],
    ['renderer/wall/wall.tsx', "export { perform } from '../../main/commands/perform.ts';"],
  ])('%s is refused: %s', (file, text) => {
    expect(brokenRules(file, text)).toHaveLength(1);
  });

  test.each([
    ['shared/domain/privacy/postcodes.ts', "import { isValid } from 'postcode';"],
    ['main/preload/index.ts', "import type { Bridge } from '../../shared/ipc/bridge.ts';"],
    ['renderer/wall/wall.tsx', "import type { Bridge } from '../../shared/ipc/bridge.ts';"],
    ['renderer/settings/bring-in/read-table.ts', "const papa = await import('papaparse');"],
    ['renderer/wall/wall.tsx', "import '@fontsource-variable/fraunces';"],
    ['main/index.ts', "import { app } from 'electron';\nimport path from 'node:path';"],
    ['main/index.ts', "// import { z } from 'zod';\n/* import 'react'; */"],
  ])('%s is allowed: %s', (file, text) => {
    expect(brokenRules(file, text)).toEqual([]);
  });
});

test('the walk finds every way of importing', () => {
  const text = [
    "import a, { type B } from './a.ts';",
    "import type { C } from './c.ts';",
    "import {\n  d,\n  e,\n} from './d.ts';",
    "import './f.css';",
    "export * from './g.ts';",
    "const h = await import('./h.ts');",
    "const from = 'not an import';",
  ].join('\n');
  expect(importsIn(text).map(({ from, typesOnly }) => [from, typesOnly])).toEqual([
    ['./a.ts', false],
    ['./c.ts', true],
    ['./d.ts', false],
    ['./f.css', false],
    ['./g.ts', false],
    ['./h.ts', false],
  ]);
});
