import { app, BrowserWindow } from 'electron';

// The least an Electron app can be: one white window of the wall's size that says when it has painted.
const PAGE = `<!doctype html><title>blank</title><script>
  requestAnimationFrame(() => requestAnimationFrame(() => { document.title = 'painted'; }));
</script>`;

app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1920, height: 1080 });
  window.on('page-title-updated', (_event, title) => {
    if (title === 'painted') process.stdout.write('[blank-window] painted\n');
  });
  window.loadURL(`data:text/html,${encodeURIComponent(PAGE)}`);
});
