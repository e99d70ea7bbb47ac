import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { ensureElectron } from '../../scripts/setup/electron.mjs';
import { machineSwitches } from '../../scripts/setup/machine.mjs';
import { inProject } from '../../scripts/setup/project.mjs';
import { launchApp, type RunningApp } from '../support/launch-app.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const wallWith = (page: Page, count: number) =>
  page.getByRole('img', {
    name: `Celebration tree with ${count} ${count === 1 ? 'note' : 'notes'}`,
  });

async function plant(page: Page): Promise<void> {
  await page.evaluate(() =>
    window.celebrationTree.run('tree.plant', {
      teamName: 'Riverside Family Support',
      colleagues: [{ id: 'p01', name: 'Adaeze Okonkwo', say: null, role: null }],
      pin: '4321',
    }),
  );
}

const logOf = (dataDir: string) => readFileSync(path.join(dataDir, 'log', 'kiosk.log'), 'utf8');

test('everything is kept in the data folder, and everything is back after closing', async () => {
  const first = await launchApp();
  await plant(first.page);
  await first.page.evaluate(() =>
    window.celebrationTree.run('note.add', {
      id: 'kept',
      for: ['p01'],
      story: 'She stayed on the line.',
      kind: 'kindness',
      source: 'colleague',
      from: null,
      place: { limb: 2, k: 1 },
    }),
  );
  await expect(wallWith(first.page, 1)).toBeVisible();
  await first.close();
  expect(readdirSync(first.dataDir).sort()).toEqual(['log', 'profile', 'tree', 'witness.json']);

  const second = await launchApp({ dataDir: first.dataDir });
  await expect(wallWith(second.page, 1)).toBeVisible();
  const snapshot = await second.page.evaluate(() => window.celebrationTree.snapshot());
  expect(snapshot?.notes[0]).toMatchObject({ id: 'kept', place: { limb: 2, k: 1 } });
  await second.close();
});

test('kill -9 in the middle of adding notes: every acknowledged note is back, at its place', async () => {
  const acknowledged = new Map<string, unknown>();
  const first = await launchApp();
  await plant(first.page);
  await first.page.exposeFunction('onAcknowledged', (id: string, place: unknown) => {
    acknowledged.set(id, place);
    if (acknowledged.size === 25) void first.kill();
  });
  await first.page
    .evaluate(async () => {
      const tell = (window as unknown as { onAcknowledged(id: string, place: unknown): void })
        .onAcknowledged;
      for (let n = 0; n < 500; n++) {
        const reply = await window.celebrationTree.run('note.add', {
          id: `n${n}`,
          for: ['p01'],
          story: `Story ${n}`,
          kind: 'courage',
          source: 'colleague',
          from: null,
          place: null,
        });
        if (reply.ok) tell(`n${n}`, reply.value.place);
      }
    })
    .catch(() => {
      // The page goes away with the power.
    });

  const second = await launchApp({ dataDir: first.dataDir });
  const snapshot = await second.page.evaluate(() => window.celebrationTree.snapshot());
  const kept = new Map(snapshot?.notes.map((note) => [note.id, note.place]));
  expect(acknowledged.size).toBeGreaterThanOrEqual(25);
  for (const [id, place] of acknowledged) expect(kept.get(id)).toEqual(place);
  await second.close();
});

test('kill -9 in the middle of a reading: the reading offers to go on where it stopped', async () => {
  const first = await launchApp();
  await plant(first.page);
  await first.page.evaluate(async () => {
    const { run } = window.celebrationTree;
    for (let n = 0; n < 5; n++) {
      await run('note.add', {
        id: `n${n}`,
        for: ['p01'],
        story: `Story ${n}`,
        kind: 'together',
        source: 'colleague',
        from: null,
        place: null,
      });
    }
    await run('pin.unlock', { pin: '4321' });
    await run('reading.begin', { id: 'r1', selection: 'all', order: 'as-placed' });
    await run('reading.turn', { to: 'next' });
    await run('reading.turn', { to: 'next' });
  });
  await first.kill();

  const second = await launchApp({ dataDir: first.dataDir });
  await second.page.getByRole('button', { name: 'Go on with the reading' }).click();
  await expect(second.page.getByText('3 of 5')).toBeVisible();
  await expect(second.page.getByText('Story 2')).toBeVisible();
  await second.close();
});

test('a crashed page comes back by itself with the wall right', async () => {
  const running = await launchApp({ sample: true });
  const { app, page } = running;
  await expect(wallWith(page, 36)).toBeVisible();
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
  });
  await expect
    .poll(() => labelOfTheTree(app), { timeout: 20_000 })
    .toBe('Celebration tree with 36 notes');
  await running.kill();
});

test('a page that stands still is started again, though nobody touches it', async () => {
  const running = await launchApp({ sample: true });
  const { app, page } = running;
  await expect(wallWith(page, 36)).toBeVisible();
  const before = await processOfTheWall(app);
  await page.evaluate(() => {
    setTimeout(() => {
      for (;;);
    });
  });
  await expect.poll(() => processOfTheWall(app), { timeout: 45_000 }).not.toBe(before);
  await expect
    .poll(() => labelOfTheTree(app), { timeout: 20_000 })
    .toBe('Celebration tree with 36 notes');
  await running.kill();
});

test('an exception nobody caught is logged and the app starts again', async () => {
  test.skip(process.platform !== 'linux', 'finds the new process through /proc');
  const running: RunningApp = await launchApp();
  const gone = new Promise<number | null>((resolve) => {
    running.app.process().once('exit', resolve);
  });
  await running.app.evaluate(() => {
    setTimeout(() => {
      throw new Error('a bug nobody caught');
    });
  });
  expect(await gone).toBe(1);
  const opened = () => logOf(running.dataDir).match(/the wall is open/g)?.length;
  await expect.poll(opened, { timeout: 20_000 }).toBe(2);
  expect(logOf(running.dataDir)).toContain('a bug nobody caught');
  for (const pid of processesWith(running.dataDir)) process.kill(pid, 'SIGKILL');
});

test('a second start with the same folder steps aside, and the first goes on', async () => {
  const running = await launchApp();
  const second = startPlainly(`--data-dir=${running.dataDir}`);
  expect(second).toMatchObject({ status: 0 });
  expect(second.stderr).toContain('already open');
  await expect(running.page.getByRole('heading', { name: 'Plant your tree' })).toBeVisible();
  await running.close();
});

test('an unknown option is a clear error and nothing is written', () => {
  const folder = temporaryFolder();
  const refused = startPlainly(`--data-dir=${path.join(folder, 'kept')}`, '--smaple');
  expect(refused.status).toBe(2);
  expect(refused.stderr).toContain('The option --smaple is not known.');
  expect(existsSync(path.join(folder, 'kept'))).toBe(false);
});

test('the sample leaves nothing behind', async () => {
  const running = await launchApp({ sample: true });
  await expect(wallWith(running.page, 36)).toBeVisible();
  await running.close();
  const left = readdirSync(running.dataDir, { recursive: true }).map(String);
  expect(left.filter((name) => /sample-[^/]*.(tree|witness|log)/.test(name))).toEqual([]);
});

/** Asks the page through main: Playwright's own page object stays crashed. Asking a dying page may never answer. */
function labelOfTheTree(app: ElectronApplication): Promise<unknown> {
  return app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const label = 'document.querySelector("main [role=img]")?.ariaLabel';
    return Promise.race([
      contents?.executeJavaScript(label).catch(() => null),
      new Promise((resolve) => setTimeout(resolve, 500, null)),
    ]);
  });
}

function startPlainly(...args: string[]) {
  const { executable } = electron;
  return spawnSync(executable, [...machineSwitches(), inProject(), ...args], {
    encoding: 'utf8',
    timeout: 30_000,
  });
}

const electron = await ensureElectron();

function processesWith(dataDir: string): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(dataDir);
      } catch {
        return false;
      }
    })
    .map(Number);
}

function processOfTheWall(app: ElectronApplication): Promise<number | undefined> {
  return app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  );
}
