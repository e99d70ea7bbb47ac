import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { alone } from './lock.mjs';
import { inProject } from './project.mjs';
import { SetUpStopped } from './say.mjs';
import { fingerprint, readStamp } from './sources.mjs';

/** @typedef {'main' | 'preload' | 'renderer' | 'tools' | 'bench'} Part */

/** What `npm start` needs. @type {readonly Part[]} */
export const APP = ['main', 'preload', 'renderer'];

const ALWAYS = ['package-lock.json', 'vite.config.ts', 'scripts/setup/bundle.mjs'];

/** @type {Record<Part, readonly string[]>} */
const SOURCES = {
  main: ['main', 'shared'],
  preload: ['main/preload', 'shared'],
  renderer: ['renderer', 'shared'],
  tools: ['scripts', 'main', 'shared'],
  bench: ['tests/bench', 'tests/support', 'scripts', 'main', 'renderer', 'shared'],
};

/** What main runs in threads of their own, found beside the bundle that starts them. */
const THREADS = { 'erase-thread': inProject('main/upkeep/erase-thread.ts') };

/** @type {Record<Part, (into: string) => Promise<unknown>>} */
const BUNDLERS = { main, preload, renderer, tools, bench };

/** @param {Part} part */
const stampOf = (part) => inProject('out', part, '.stamp');

/** @param {Part} part */
const stateOf = (part) => fingerprint([...ALWAYS, ...SOURCES[part]]);

/**
 * The parts whose bundle is missing or older than its sources.
 * @param {readonly Part[]} parts
 */
export function staleParts(parts) {
  return parts.filter((part) => readStamp(stampOf(part)) !== stateOf(part));
}

/**
 * Bundles the given parts into out/<part>, each swapped in whole, so that a running one never sees half a bundle.
 * @param {readonly Part[]} parts
 */
export async function bundle(parts) {
  if (staleParts(parts).length === 0) return;
  await alone(inProject('out/.lock'), async () => {
    for (const part of staleParts(parts)) await bundlePart(part);
  });
}

/** @param {Part} part */
async function bundlePart(part) {
  const state = stateOf(part);
  const fresh = inProject('out', `.${part}-fresh`);
  const old = inProject('out', `.${part}-old`);
  const final = inProject('out', part);
  for (const folder of [fresh, old]) rmSync(folder, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  try {
    await BUNDLERS[part](fresh);
  } catch (error) {
    throw new SetUpStopped(`The ${part} part could not be built.\n${messageOf(error)}`);
  }
  writeFileSync(path.join(fresh, '.stamp'), state);
  if (existsSync(final)) renameSync(final, old);
  renameSync(fresh, final);
  rmSync(old, { recursive: true, force: true });
}

/** @param {unknown} error */
const messageOf = (error) => (error instanceof Error ? error.message : String(error));

/** @param {string} into */
async function main(into) {
  // Two bundles, so that the start reads one file; half the text to read before the first window can be made.
  for (const entry of [{ index: inProject('main/index.ts') }, THREADS]) {
    await rollUp(entry, into, {
      entryFileNames: '[name].js',
      chunkFileNames: '[name].js',
      minify: true,
    });
  }
}

/** @param {string} into */
async function preload(into) {
  // A sandboxed preload is CommonJS in one file: https://www.electronjs.org/docs/latest/tutorial/esm
  await rollUp({ index: inProject('main/preload/index.ts') }, into, {
    format: 'cjs',
    entryFileNames: '[name].cjs',
    codeSplitting: false,
  });
}

/** @param {string} into */
async function tools(into) {
  await rollUp(entriesIn('scripts', '.ts'), into, {
    entryFileNames: '[name].mjs',
    chunkFileNames: 'shared-[name].mjs',
  });
}

/** @param {string} into */
async function bench(into) {
  await rollUp(
    { ...entriesIn('tests/bench', '.ts'), ...THREADS },
    into,
    { entryFileNames: '[name].mjs', chunkFileNames: 'shared-[name].mjs' },
    [/^(?![A-Za-z]:)[^./]/],
  );
}

/** @param {string} into */
async function renderer(into) {
  const vite = await import('vite');
  await vite.build({
    configFile: inProject('vite.config.ts'),
    root: inProject('renderer'),
    build: { outDir: into },
  });
}

/**
 * @param {string} folder
 * @param {string} ending
 */
function entriesIn(folder, ending) {
  const names = readdirSync(inProject(folder)).filter((name) => name.endsWith(ending));
  return Object.fromEntries(
    names.map((name) => [path.basename(name, ending), inProject(folder, name)]),
  );
}

/**
 * @param {Record<string, string>} input
 * @param {string} into
 * @param {import('rolldown').OutputOptions} output
 * @param {RegExp[]} external
 */
async function rollUp(input, into, output, external = [/^electron$/]) {
  if (Object.keys(input).length === 0) return;
  const { rolldown } = await import('rolldown');
  const build = await rolldown({
    input,
    external,
    cwd: inProject(),
    platform: 'node',
    transform: { target: 'node20.18' },
    logLevel: 'warn',
  });
  await build.write({ dir: into, format: 'esm', sourcemap: false, ...output });
  await build.close();
}
