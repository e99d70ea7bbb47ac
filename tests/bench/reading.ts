import { parseArgs } from 'node:util';
import type { ElectronApplication, Page } from '@playwright/test';
import { launchApp } from '../support/launch-app.ts';
import { treeFolder } from '../support/tree-folder.ts';
import { measureComingBack } from './coming-back.ts';

/** Two frames of a 60 Hz screen, in milliseconds: how long a press may take to be seen. */
const BAR_MS = 2 * (1000 / 60);

/** Measures a press to the painted next story on both views, 1920 × 1080, software rendering, and the way back from a kill. */
export async function bench(): Promise<void> {
  const { values } = parseArgs({
    options: {
      turns: { type: 'string', default: '60' },
      notes: { type: 'string', default: '36,3000' },
      kills: { type: 'string', default: '5' },
    },
  });
  for (const notes of values.notes.split(',').map(Number)) {
    if (Number(values.turns) > 0) await measure(notes, Number(values.turns));
    if (Number(values.kills) > 0) await measureComingBack(notes, Number(values.kills));
  }
}

async function measure(notes: number, turns: number): Promise<void> {
  const dataDir = treeFolder(notes);
  const { app, page, close } = await launchApp({ dataDir });
  await page.getByRole('main').waitFor();
  await page.waitForTimeout(3000);
  const reader = await beginOnBothViews(app, page);
  await page.waitForTimeout(2000);
  const own: number[] = [];
  const other: number[] = [];
  for (let turn = 1; turn <= turns; turn++) {
    const back = turn >= notes;
    const [pressed, watched] = turn % 2 === 0 ? [page, reader] : [reader, page];
    const [mine, theirs] = await Promise.all([
      paintedAfter(pressed, back ? 'PageUp' : 'PageDown'),
      paintedAfter(watched, null),
    ]);
    own.push(mine.painted - mine.pressed);
    other.push(theirs.painted - mine.pressed);
    await page.waitForTimeout(350);
  }
  await close();
  console.log(`${notes} notes, ${turns} turns, press to painted next story`);
  report('  the view that was pressed', own);
  report('  the other view', other);
}

async function beginOnBothViews(app: ElectronApplication, page: Page): Promise<Page> {
  const displayId = await app.evaluate(({ screen }) => screen.getPrimaryDisplay().id);
  const opened = app.waitForEvent('window');
  await page.evaluate(async (id) => {
    const { run, snapshot } = window.celebrationTree;
    const pins = ['1234'];
    for (const pin of pins) await run('pin.unlock', { pin });
    const settings = (await snapshot())?.settings;
    if (settings) await run('settings.change', { reader: { ...settings.reader, displayId: id } });
    const begun = await run('reading.begin', { id: 'bench', selection: 'all', order: 'as-placed' });
    if (!begun.ok) throw new Error(begun.code);
  }, displayId);
  const reader = await opened;
  await reader.getByRole('heading', { level: 1 }).waitFor();
  return reader;
}

/**
 * Presses a key in a page, or only watches, and gives the moments of the press and of the first frame with the next
 * page of a story, in milliseconds of the clock all pages share.
 */
function paintedAfter(
  page: Page,
  key: string | null,
): Promise<{ readonly pressed: number; readonly painted: number }> {
  return page.evaluate(
    (pressing) =>
      new Promise<{ pressed: number; painted: number }>((resolve) => {
        const now = () => performance.timeOrigin + performance.now();
        const story = () =>
          [...document.querySelectorAll('article:not([aria-hidden="true"]), .presenter-said')]
            .map((each) => each.textContent)
            .join();
        const before = story();
        let pressed = now();
        const seen = new MutationObserver(() => {
          if (story() === before) return;
          seen.disconnect();
          requestAnimationFrame(() => {
            // A message is answered after the frame has been handed on.
            const channel = new MessageChannel();
            channel.port1.onmessage = () => resolve({ pressed, painted: now() });
            channel.port2.postMessage(null);
          });
        });
        seen.observe(document.body, { subtree: true, childList: true, characterData: true });
        if (pressing === null) return;
        // Both views are watching by then.
        setTimeout(() => {
          pressed = now();
          window.dispatchEvent(new KeyboardEvent('keydown', { key: pressing, bubbles: true }));
        }, 120);
      }),
    key,
  );
}

function report(what: string, times: readonly number[]): void {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN;
  const held = at(0.95) <= BAR_MS;
  console.log(
    `${what}: median ${at(0.5).toFixed(1)} ms, p95 ${at(0.95).toFixed(1)} ms (bar ${BAR_MS.toFixed(1)} ms: ${held ? 'holds' : 'does not hold'})`,
  );
  if (!held) process.exitCode = 1;
}
