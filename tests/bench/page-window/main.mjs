import { readFileSync, rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { app, BrowserWindow, contentTracing } from 'electron';
import { framesIn } from './frames.mjs';

// One window with one page, told what to do line by line: {"id":1,"do":"run","script":"…"}; each answer is one line too.
const option = (name) =>
  process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3);
const [width = 1920, height = 1080] = (option('size') ?? '1920x1080').split('x').map(Number);
const page = option('page') ?? 'about:blank';

app.commandLine.appendSwitch('force-device-scale-factor', '1');
app.on('window-all-closed', () => app.quit());

const TRACED = [
  'toplevel',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'viz',
  'blink.user_timing',
];

app.whenReady().then(async () => {
  const window = new BrowserWindow({
    width,
    height,
    useContentSize: true,
    frame: false,
    webPreferences: { backgroundThrottling: true },
  });
  const orders = {
    run: ({ script }) => window.webContents.executeJavaScript(script),
    hide: () => window.hide(),
    async trace({ milliseconds, script }) {
      await contentTracing.startRecording({ included_categories: TRACED });
      const acted = script ? window.webContents.executeJavaScript(script) : null;
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      // However slow the machine is, what is measured is seen to its end.
      await acted;
      const file = await contentTracing.stopRecording();
      const trace = JSON.parse(readFileSync(file, 'utf8'));
      rmSync(file);
      return framesIn(trace.traceEvents, window.webContents.getOSProcessId());
    },
    quit: () => app.quit(),
  };
  createInterface({ input: process.stdin }).on('line', async (line) => {
    const order = JSON.parse(line);
    try {
      const answer = (await orders[order.do](order)) ?? null;
      process.stdout.write(`answer ${JSON.stringify({ id: order.id, answer })}\n`);
    } catch (error) {
      process.stdout.write(`answer ${JSON.stringify({ id: order.id, error: String(error) })}\n`);
    }
  });
  await window.loadURL(page);
  process.stdout.write('ready\n');
});
