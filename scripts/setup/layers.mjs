import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { inProject } from './project.mjs';

/**
 * What one layer of tests found; `output` is worth reading only when something failed.
 * @typedef {{ name: string, passed: number, failed: number, summary: string, output: string }} LayerResult
 */

const ROOMS = ['shared', 'main', 'main/preload', 'renderer', 'tests', 'scripts'];

const TSC = 'node_modules/typescript/bin/tsc';
const BIOME = 'node_modules/@biomejs/biome/bin/biome';
const VITEST = 'node_modules/vitest/vitest.mjs';
const PLAYWRIGHT = 'node_modules/@playwright/test/cli.js';

/** @returns {Promise<LayerResult>} */
export async function checkTypes() {
  const rooms = await Promise.all(
    ROOMS.map((room) => node([TSC, '--noEmit', '-p', inProject(room, 'tsconfig.json')])),
  );
  const bad = rooms.filter(({ code }) => code !== 0);
  const output = bad.map((room) => room.output).join('');
  return verdict('types', bad.length > 0, `${ROOMS.length} rooms`, output);
}

/**
 * @param {{ write: boolean }} options
 * @returns {Promise<LayerResult>}
 */
export async function checkStyle({ write }) {
  const { code, output } = await node([BIOME, 'check', ...(write ? ['--write'] : []), '.']);
  const files = /Checked (\d+) files/.exec(output)?.[1] ?? 'no';
  return verdict('format and lint', code !== 0, `${files} files`, output);
}

/**
 * A layer without tests of its own: nothing to count while it is clean, one failure when it is not.
 * @param {string} name
 * @param {boolean} failed
 * @param {string} looked
 * @param {string} output
 */
function verdict(name, failed, looked, output) {
  const summary = failed ? 'not clean' : `${looked} clean`;
  return { name, passed: 0, failed: failed ? 1 : 0, summary, output };
}

/** @returns {Promise<LayerResult>} */
export async function runUnitTests() {
  const file = inProject('test-results/unit.json');
  rmSync(file, { force: true });
  const { code, output } = await node([
    VITEST,
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  /** @type {{ testResults: { name: string, status: string, assertionResults: { status: string }[] }[] } | null} */
  const report = readReport(file);
  /** @type {Map<string, number>} */
  const passedIn = new Map();
  let [passed, failed] = [0, 0];
  for (const { name, status, assertionResults } of report?.testResults ?? []) {
    const here = assertionResults.filter((test) => test.status === 'passed').length;
    const bad = assertionResults.filter((test) => test.status === 'failed').length;
    // A file that cannot even be loaded has failed without a test to blame.
    failed += status === 'failed' ? Math.max(1, bad) : bad;
    passed += here;
    const room = path.relative(inProject('tests'), name).split(path.sep)[0] ?? '';
    passedIn.set(room, (passedIn.get(room) ?? 0) + here);
  }
  if (code !== 0) failed = Math.max(1, failed);
  const rooms = [...passedIn].sort().map(([room, count]) => `${room} ${count}`);
  return counted('unit', passed, failed, output, rooms.length > 0 ? ` (${rooms.join(', ')})` : '');
}

/**
 * @param {'e2e' | 'pictures'} project
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<LayerResult>}
 */
export async function runInElectron(project, env) {
  const file = inProject('test-results/e2e.json');
  rmSync(file, { force: true });
  const { code, output } = await node([PLAYWRIGHT, 'test', `--project=${project}`], env);
  /** @type {{ stats: { expected: number, unexpected: number, flaky: number } } | null} */
  const report = readReport(file);
  // One that passed at its second try counts as passed; Playwright's list names it as flaky.
  const passed = (report?.stats.expected ?? 0) + (report?.stats.flaky ?? 0);
  const failed = report?.stats.unexpected ?? 0;
  return counted(project, passed, code !== 0 ? Math.max(1, failed) : failed, output);
}

/**
 * @param {string} name
 * @param {number} passed
 * @param {number} failed
 * @param {string} output
 * @param {string} detail
 */
function counted(name, passed, failed, output, detail = '') {
  return { name, passed, failed, summary: `${passed} passed, ${failed} failed${detail}`, output };
}

/** @param {string} file */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/**
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ code: number | null, output: string }>}
 */
function node(args, env = process.env) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: inProject(),
      env: { ...env, NO_COLOR: '1', FORCE_COLOR: undefined },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const end = () => child.kill();
    process.once('exit', end);
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (piece) => {
        output += piece;
      });
    child.on('error', reject);
    child.on('close', (code) => {
      process.off('exit', end);
      resolve({ code, output });
    });
  });
}
