import { app, type Session as BrowserSession, type WebContents } from 'electron';
import type { Log } from '../log.ts';
import { APP_ORIGIN } from './app-protocol.ts';

/** Switches for a program that never talks to anybody: no name is resolved, no service of Chromium calls home. */
export function closeTheNetwork(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.commandLine.appendSwitch('disable-domain-reliability');
  app.commandLine.appendSwitch('no-pings');
}

/** Refuses every permission, device and download, and every request that is not for the app itself. */
export function secureSession(browserSession: BrowserSession, log: Log): void {
  browserSession.setPermissionRequestHandler((_contents, permission, answer) => {
    log.note('refused a permission', permission);
    answer(false);
  });
  browserSession.setPermissionCheckHandler(() => false);
  browserSession.setDevicePermissionHandler(() => false);
  browserSession.setSpellCheckerEnabled(false);
  browserSession.on('will-download', (event) => event.preventDefault());
  browserSession.webRequest.onBeforeRequest((request, answer) => {
    const own = /^(app|devtools|data|blob):/.test(request.url);
    if (!own) log.note('refused a request', new URL(request.url).protocol);
    answer({ cancel: !own });
  });
}

/** Keeps a page where it is: no navigation, no new window, no embedded page. */
export function secureContents(contents: WebContents, log: Log): void {
  contents.setWindowOpenHandler(() => {
    log.note('refused a new window');
    return { action: 'deny' };
  });
  contents.on('will-frame-navigate', (event) => {
    if (event.isMainFrame && new URL(event.url).href.startsWith(`${APP_ORIGIN}/`)) return;
    log.note('refused a navigation');
    event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
