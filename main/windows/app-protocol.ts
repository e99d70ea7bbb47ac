import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type ProtocolResponse, protocol } from 'electron';

/** Where the pages come from. */
export const APP_ORIGIN = 'app://celebration-tree';

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "media-src 'self' blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

/** Must run before the app is ready: makes app:// a secure origin of its own. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/**
 * Serves the built pages from a folder; a path outside of it answers 403, a missing file 404. On the older of the two
 * interfaces, because the newer one takes a tenth of the whole start for itself:
 * https://github.com/electron/electron/issues/42612
 */
export function serveApp(folder: string): void {
  protocol.registerBufferProtocol('app', (request, respond) => {
    respond(answerTo(request.url, folder));
  });
}

function answerTo(url: string, folder: string): ProtocolResponse {
  const { origin, pathname } = new URL(url.replace(/^app:/, 'http:'));
  if (origin !== APP_ORIGIN.replace(/^app:/, 'http:')) return empty(403);
  const file = path.join(folder, decodeURIComponent(pathname === '/' ? '/index.html' : pathname));
  if (!file.startsWith(folder + path.sep)) return empty(403);
  try {
    const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
    // At once: while the kiosk starts, a read that waits for its turn costs more than these few files.
    return { data: readFileSync(file), mimeType: type, charset: 'utf-8', headers: headers() };
  } catch {
    return empty(404);
  }
}

function empty(statusCode: number): ProtocolResponse {
  return { statusCode, data: Buffer.alloc(0), mimeType: 'text/plain', headers: headers() };
}

function headers(): Record<string, string> {
  return {
    'content-security-policy': CONTENT_SECURITY_POLICY,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  };
}
