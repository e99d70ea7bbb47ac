import { rm } from 'node:fs/promises';
import path from 'node:path';
import { app, type BrowserWindow, powerSaveBlocker } from 'electron';
import { goOnReading } from '../shared/domain/reading-changes.ts';
import { openReading } from '../shared/domain/reading-place.ts';
import { snapshotFor, type WindowKnowledge } from '../shared/domain/snapshot.ts';
import { keepUnlocks } from './admin/unlocks.ts';
import { importCommands } from './commands/import-commands.ts';
import { kioskCommands } from './commands/kiosk-commands.ts';
import { noteCommands } from './commands/note-commands.ts';
import { startPageWatch } from './commands/page-watch.ts';
import { printCommands } from './commands/print-commands.ts';
import { readingCommands } from './commands/reading-commands.ts';
import { teamCommands } from './commands/team-commands.ts';
import type { DataFolder } from './data-folder.ts';
import { openChannels } from './ipc/channels.ts';
import type { Answers } from './ipc/held-calls.ts';
import { keepSenders } from './ipc/senders.ts';
import type { Log } from './log.ts';
import type { KioskOptions } from './options.ts';
import { offerSampleVisit } from './sample/sample-visit.ts';
import { type OpenedTree, quietly, startSession } from './session.ts';
import { openSampleTree, openTree } from './store/open-tree.ts';
import { startUpkeep } from './upkeep/start-upkeep.ts';
import { onWaking } from './waking.ts';
import { keepPicture } from './wall-picture.ts';
import { displayViews, onDisplaysChanged } from './windows/displays.ts';
import { findFolder } from './windows/find-folder.ts';
import { keepPresenter } from './windows/presenter-window.ts';
import { keepPrinter } from './windows/printer-window.ts';
import { secureContents } from './windows/security.ts';
import { openWall, preloadPath } from './windows/wall-window.ts';

/** What the kiosk is started with. */
export interface KioskStart {
  readonly options: KioskOptions;
  readonly folder: DataFolder;
  readonly log: Log;
  readonly folderFailed: boolean;
  /** Has the pages' calls answered, also those that came before the tree was open. */
  readonly answerCalls: (answers: Answers) => void;
}

/** Runs the kiosk in a window that is being made: opens the tree, then shows it. */
export async function runKiosk(start: KioskStart, window: BrowserWindow): Promise<void> {
  showWall(start, await openFirstTree(start), window);
}

function openFirstTree({ options, folder, folderFailed }: KioskStart): Promise<OpenedTree> {
  if (folderFailed) {
    return Promise.resolve({
      store: null,
      sample: false,
      trouble: 'disk-failed',
      report: null,
      notices: [],
    });
  }
  return options.sample
    ? openSampleTree(folder, app.getVersion(), Date.now())
    : openTree(folder, app.getVersion());
}

function showWall(start: KioskStart, first: OpenedTree, firstWindow: BrowserWindow): void {
  const { options, folder, log, folderFailed } = start;
  const now = () => Date.now();
  const pages = startPageWatch(() => performance.now());
  let revision = 0;
  let closing = false;
  let closed = false;

  const session = startSession(first, (event) => publish(event));
  const unlocks = keepUnlocks(now, () => publish(null));
  const parent = options.dataDir ?? app.getPath('temp');
  const sampleVisit = offerSampleVisit(session, parent, now);
  const senders = keepSenders((id) => unlocks.lock(id));

  const upkeep = startUpkeep({
    session,
    folder,
    log,
    program: app.getVersion(),
    now,
    reopen: folderFailed ? null : () => openFirstTree(start),
    startAgain: relaunch,
    findFolder: options.windowed === null ? null : () => findFolder(wall.window),
    publish: () => publish(null),
  });

  const channels = openChannels({
    answerCalls: start.answerCalls,
    senders,
    rights: {
      isUnlocked: (id) => unlocks.isUnlocked(id) || session.document.pin === null,
      stayUnlocked: (id) => unlocks.unlock(id),
      onBug: (name, error) => log.note(`the command ${name} failed`, error),
    },
    handlers: {
      ...noteCommands(session, now, (id) => unlocks.isUnlocked(id)),
      ...importCommands({ session, now, backUp: () => upkeep.backUp() }),
      ...teamCommands(session, now, (settings) => wall.placeOn(settings.displayId)),
      ...readingCommands(session, now, pages, {
        swapped: (settings) => presenter.swapped(settings),
        onSwapped(settings) {
          wall.placeOn(settings.displayId);
          presenter.follow();
        },
      }),
      ...printCommands(session, () => printer, now),
      ...upkeep.commands,
      ...kioskCommands({
        session,
        unlocks,
        log,
        publish: () => publish(null),
        openSample: () => sampleVisit.begin(),
        leaveSample,
        onPainted,
        close: () => app.quit(),
      }),
    },
    snapshotFor: (sender) =>
      snapshotFor(session.document, {
        revision,
        role: sender.role,
        sample: session.sample,
        service: session.service,
        readingInterrupted: session.readingInterrupted,
        presenting: presenter.isOpen,
        printing: sender.role === 'printer' ? printer.job : null,
        manager: unlocks.isUnlocked(sender.id) ? managerView() : null,
      }),
  });

  function publish(event: Parameters<typeof channels.publish>[0]): void {
    revision++;
    presenter.follow();
    channels.publish(event);
  }

  function managerView(): WindowKnowledge {
    return {
      displays: displayViews(),
      ...upkeep.knowledge(),
      version: app.getVersion(),
      dataFolder: folder.root,
      logFile: log.file,
    };
  }

  async function leaveSample(): Promise<void> {
    if (!(await sampleVisit.end())) relaunch();
  }

  function relaunch(): void {
    app.relaunch({ args: process.argv.slice(1).filter((arg) => arg !== '--sample') });
    app.quit();
  }

  function onPainted(): void {
    if (options.reportFirstPaint) {
      process.stdout.write('[celebration-tree] first tree painted\n');
    }
  }

  const wall = openWall({
    options,
    log,
    first: firstWindow,
    displayId: () => session.document.settings.displayId,
    isClosing: () => closing,
    onMade: (window: BrowserWindow) => senders.add(window, 'wall'),
  });
  const presenter = keepPresenter({
    options,
    log,
    preload: preloadPath(import.meta.dirname),
    settings: () => session.document.settings,
    isReading: () => openReading(session.document) !== null,
    isClosing: () => closing,
    onMade(window: BrowserWindow) {
      secureContents(window.webContents, log);
      senders.add(window, 'presenter');
    },
    onChanged: () => publish(null),
  });
  const printer = keepPrinter({
    preload: preloadPath(import.meta.dirname),
    folder: path.join(folder.root, 'printed'),
    onMade(window: BrowserWindow) {
      secureContents(window.webContents, log);
      senders.add(window, 'printer');
    },
    onJob: () => publish(null),
  });
  // The page may have asked before anybody could answer.
  publish(null);
  onDisplaysChanged(() => publish(null));
  onWaking(() => {
    log.note('the computer woke');
    pages.lap();
    if (openReading(session.document) === null) publish(null);
    else void session.change((document) => quietly(goOnReading(document, now())));
  });
  if (options.pictureFile !== null) keepPicture(() => wall.window, options.pictureFile, log);
  powerSaveBlocker.start('prevent-display-sleep');
  log.note(`the wall is open, version ${app.getVersion()}, Electron ${process.versions.electron}`);

  app.on('second-instance', () => {
    if (!wall.window.isDestroyed()) wall.window.focus();
  });
  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', (event) => {
    closing = true;
    if (closed) return;
    event.preventDefault();
    void closeAll().finally(() => {
      closed = true;
      app.exit(0);
    });
  });

  async function closeAll(): Promise<void> {
    upkeep.close();
    await session.close();
    await sampleVisit.close();
    log.note('the kiosk is closed');
    if (!folder.throwAway) return;
    // Chromium still writes into its profile while it ends; what it leaves goes at the next start.
    await rm(folder.root, { recursive: true, force: true, maxRetries: 3 });
  }
}
