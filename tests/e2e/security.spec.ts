import { expect, test } from '@playwright/test';
import { launchApp, type RunningApp } from '../support/launch-app.ts';

let running: RunningApp;
test.beforeAll(async () => {
  running = await launchApp({ sample: true });
});
test.afterAll(() => running.close());

test('a page has the bridge and nothing of Node', async () => {
  const found = await running.page.evaluate(() => ({
    bridge: Object.keys(window.celebrationTree).sort(),
    node: ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in window),
  }));
  expect(found).toEqual({ bridge: ['onUpdate', 'run', 'snapshot'], node: [] });
});

test('the page comes from app:// with a strict policy, and a path outside of it is refused', async () => {
  const answers = await running.page.evaluate(async () => {
    const page = await fetch('/index.html');
    const outside = await fetch('/..%2f..%2f..%2fpackage.json');
    const missing = await fetch('/missing.js');
    return {
      policy: page.headers.get('content-security-policy'),
      outside: outside.status,
      missing: missing.status,
    };
  });
  expect(running.page.url()).toBe('app://celebration-tree/index.html');
  expect(answers.policy).toContain("default-src 'none'");
  expect(answers.policy).not.toContain('unsafe');
  expect(answers).toMatchObject({ outside: 403, missing: 404 });
});

test('no navigation, no new window, no network, no permission, no download', async () => {
  const { app, page } = running;
  const outcome = await page.evaluate(async () => {
    const opened = window.open('https://example.org');
    window.location.href = 'https://example.org';
    const network = await fetch('https://example.org').then(
      () => 'reached',
      () => 'refused',
    );
    const permission = await Notification.requestPermission();
    const camera = await navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => 'given',
      () => 'refused',
    );
    return { opened, network, permission, camera };
  });
  expect(outcome).toEqual({
    opened: null,
    network: 'refused',
    permission: 'denied',
    camera: 'refused',
  });
  expect(page.url()).toBe('app://celebration-tree/index.html');
  expect(app.windows()).toHaveLength(1);
});

test('hostile messages get a typed refusal and change nothing', async () => {
  const { page } = running;
  const answers = await page.evaluate(async () => {
    const before = await window.celebrationTree.snapshot();
    // What a hostile page would send: the bridge takes anything a message can carry.
    const run = window.celebrationTree.run as (name: unknown, input: unknown) => Promise<unknown>;
    const hostile = [
      await run('__proto__', null),
      await run('note.add', null),
      await run('note.add', { id: '../../etc', story: 7 }),
      await run('note.set-state', { id: 'sample-01', state: 'removed' }),
      await run('settings.change', { spotlightSeconds: -1 }),
      await run('kiosk.close', null),
      await run('pin.unlock', { pin: '0000' }),
    ];
    const after = await window.celebrationTree.snapshot();
    return { hostile, same: JSON.stringify(before?.notes) === JSON.stringify(after?.notes) };
  });
  expect(answers.hostile).toEqual([
    { ok: false, code: 'not-allowed' },
    { ok: false, code: 'invalid' },
    { ok: false, code: 'invalid' },
    { ok: false, code: 'locked' },
    { ok: false, code: 'locked' },
    { ok: false, code: 'locked' },
    { ok: false, code: 'wrong-pin' },
  ]);
  expect(answers.same).toBe(true);
});

test('the pages cannot be framed, so no frame ever has the bridge', async () => {
  const inside = await running.page.evaluate(async () => {
    const frame = document.createElement('iframe');
    frame.src = '/index.html';
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    document.body.append(frame);
    await loaded;
    const outcome = frame.contentDocument === null ? 'refused' : 'framed';
    frame.remove();
    return outcome;
  });
  expect(inside).toBe('refused');
});
