import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { protocol } from 'electron';

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
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
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

/** Serves the built pages from a folder; a path outside of it answers 403, a missing file 404. */
export function serveApp(folder: string): void {
  protocol.handle('app', async (request) => {
    const { origin, pathname } = new URL(request.url.replace(/^app:/, 'http:'));
    if (origin !== APP_ORIGIN.replace(/^app:/, 'http:')) return answer(403);
    const file = path.join(folder, decodeURIComponent(pathname === '/' ? '/index.html' : pathname));
    if (!file.startsWith(folder + path.sep)) return answer(403);
    try {
      const body = await readFile(file);
      const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
      return new Response(new Uint8Array(body), { headers: headers(type) });
    } catch {
      return answer(404);
    }
  });
}

function answer(status: number): Response {
  return new Response(null, { status, headers: headers('text/plain') });
}

function headers(type: string): Record<string, string> {
  return {
    'content-type': type,
    'content-security-policy': CONTENT_SECURITY_POLICY,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  };
}
