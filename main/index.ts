import path from 'node:path';
import { app, session } from 'electron';
import { makeThrowAway, prepareDataFolder } from './data-folder.ts';
import { holdCalls } from './ipc/held-calls.ts';
import { openLog } from './log.ts';
import { parseOptions } from './options.ts';
import { recoverFromBugs } from './recovery.ts';
import { registerAppScheme, serveApp } from './windows/app-protocol.ts';
import { closeTheNetwork, secureSession } from './windows/security.ts';
import { hasNoCard, sparingSwitches } from './windows/switches.ts';
import { makeWallWindow } from './windows/wall-window.ts';

const EXIT_UNCLEAR_OPTION = 2;

function start(): void {
  // In development the application's folder comes first; a packaged app has none.
  const args = process.argv.slice(1).filter((arg) => arg.startsWith('-'));
  const options = parseOptions(args, process.cwd());
  if (!options.ok) {
    process.stderr.write(`${options.code}\n`);
    app.exit(EXIT_UNCLEAR_OPTION);
    return;
  }

  const prepared = prepareDataFolder(options.value);
  const folder = prepared.ok ? prepared.value : makeThrowAway(app.getPath('temp'));
  app.setPath('userData', folder.profile);
  app.setPath('sessionData', folder.profile);
  app.setPath('crashDumps', path.join(folder.profile, 'crashes'));
  app.setAppLogsPath(folder.log);
  if (!app.requestSingleInstanceLock()) {
    process.stderr.write('Celebration Tree is already open with this data folder.\n');
    app.exit(0);
    return;
  }

  const log = openLog(folder.log, () => new Date());
  recoverFromBugs(log, Date.now());
  closeTheNetwork();
  // Without it Chromium on Linux has no voices at all.
  if (process.platform === 'linux') app.commandLine.appendSwitch('enable-speech-dispatcher');
  for (const [name, value] of sparingSwitches(process.platform, hasNoCard(process.platform)))
    app.commandLine.appendSwitch(name, value);
  registerAppScheme();
  // It would take back --no-sandbox, which root cannot do without.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  void app.whenReady().then(async () => {
    secureSession(session.defaultSession, log);
    serveApp(path.join(import.meta.dirname, '..', 'renderer'));
    const answerCalls = holdCalls();
    const window = makeWallWindow(options.value, log);
    // All else is read while the window's own process starts, which takes longer.
    const { runKiosk } = await import('./kiosk.ts');
    const folderFailed = !prepared.ok;
    await runKiosk({ options: options.value, folder, log, folderFailed, answerCalls }, window);
  });
}

start();
