import { homedir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { inProject } from '../../scripts/setup/project.mjs';
import { codeFiles, projectFiles, textOf } from './sources.ts';

const LONGEST_FILE = 320;

/** Tools ask these for a default export. */
const DEFAULT_EXPORT_NEEDED = [
  'vite.config.ts',
  'vitest.config.ts',
  'playwright.config.ts',
  'tests/support/prepare-machine.ts',
];

const VAGUE_NAME = /(^|-)(utils?|helpers?|misc|common|stuff|manager|data)$/;
const VAGUE_EXPORT =
  /^export (?:async )?(?:function|const|class|interface|type) (\w*(?:Utils?|Helpers?|Manager|Data|Impl))\b/gm;

/** A folder as short as "/" or "/app" could be named by chance. */
function isTelling(folder: string): boolean {
  return folder.length > '/app'.length;
}

function breaking(rule: (file: string) => boolean, files = codeFiles()): string[] {
  return files.filter(rule);
}

test(`no file is longer than ${LONGEST_FILE} lines`, () => {
  const tooLong = breaking((file) => textOf(file).trimEnd().split('\n').length > LONGEST_FILE);
  expect(tooLong).toEqual([]);
});

test('nothing is exported by default, except where a tool asks for it', () => {
  const byDefault = breaking(
    (file) =>
      !DEFAULT_EXPORT_NEEDED.includes(file) &&
      /^export (default\b|{.* as default)/m.test(textOf(file)),
  );
  expect(byDefault).toEqual([]);
});

test('no file, folder or exported thing has a name that says nothing', () => {
  const parts = (file: string) => file.split('/').map((part) => part.replace(/\..*$/, ''));
  expect(breaking((file) => parts(file).some((part) => VAGUE_NAME.test(part)))).toEqual([]);
  const exported = codeFiles().flatMap((file) =>
    [...textOf(file).matchAll(VAGUE_EXPORT)].map(([, name]) => `${file}: ${name}`),
  );
  expect(exported).toEqual([]);
});

test('everything shared says in a sentence what it is', () => {
  const silent = codeFiles()
    .filter((file) => file.startsWith('shared/'))
    .flatMap((file) => {
      const lines = textOf(file).split('\n');
      return lines.flatMap((line, at) => {
        const exported = /^export (?:async )?(?:function|const|class|interface|type) (\w+)/.exec(
          line,
        );
        const told = lines[at - 1]?.trimEnd().endsWith('*/');
        return exported && !told ? [`${file}: ${exported[1]}`] : [];
      });
    });
  expect(silent).toEqual([]);
});

test('every package has its line in docs/dependencies.md', () => {
  const described = JSON.parse(textOf('package.json'));
  const packages = Object.keys({ ...described.dependencies, ...described.devDependencies });
  const document = textOf('docs/dependencies.md');
  expect(packages.filter((name) => !document.includes(`\`${name}\``))).toEqual([]);
});

test('the project names no folder of a machine and no package host', () => {
  const registry = process.env.npm_config_registry;
  const forbidden = [
    ...[inProject(), homedir()].filter(isTelling).map((folder) => path.join(folder, path.sep)),
    ...(registry ? [new URL(registry).hostname] : []),
    `${'registry'}.npmjs.org`,
    `"${'resolved'}":`,
  ];
  const naming = projectFiles()
    .filter((file) => !/\.(png|woff2)$/.test(file))
    .flatMap((file) => {
      const text = textOf(file);
      return forbidden.filter((words) => text.includes(words)).map((words) => `${file}: ${words}`);
    });
  expect(naming).toEqual([]);
});

test('nothing is put off in a comment', () => {
  const putOff = /\b(?:TO[D]O|FIX[M]E|XX[X])\b/;
  expect(breaking((file) => putOff.test(textOf(file)))).toEqual([]);
});
