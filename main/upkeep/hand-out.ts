import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { BrowserWindow, session as sessions } from 'electron';
import type { SubjectAccess } from '../../shared/domain/subject-access.ts';
import type { DataFolder } from '../data-folder.ts';
import type { Log } from '../log.ts';
import { APP_ORIGIN } from '../windows/app-protocol.ts';
import { secureContents } from '../windows/security.ts';
import { EXPORTED } from './beside.ts';
import { stampOf } from './stamp.ts';
import { subjectFooter, subjectPage } from './subject-page.ts';

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** Writes everything about one person as JSON and as a PDF into a new folder, and gives it; null where that failed. */
export async function handOut(
  everything: SubjectAccess,
  folder: DataFolder,
  log: Log,
): Promise<string | null> {
  const { name, madeAt } = everything;
  const person = name
    .replaceAll(/[^\p{L}\p{M}\p{N} -]/gu, '')
    .trim()
    .slice(0, 60);
  const into = path.join(folder.root, EXPORTED, `${person} ${stampOf(madeAt)}`.trim());
  try {
    await mkdir(into, { recursive: true, mode: 0o700 });
    const json = `${JSON.stringify(everything, readableMoments, 2)}\n`;
    await writeFile(path.join(into, 'everything.json'), json, { flush: true });
    const pdf = await printed(subjectPage(everything), subjectFooter(everything), log);
    await writeFile(path.join(into, 'everything.pdf'), pdf, { flush: true });
    return into;
  } catch (error) {
    log.note('an export was not made', error);
    return null;
  }
}

const MOMENTS = new Set(['madeAt', 'placedAt', 'leftAt', 'at']);

/** Moments as anybody reads them (ISO 8601, UTC), instead of a number of milliseconds. */
function readableMoments(name: string, value: unknown): unknown {
  if (name === 'readAloud' && Array.isArray(value)) return value.map((at) => isoOf(at));
  return MOMENTS.has(name) ? isoOf(value) : value;
}

function isoOf(at: unknown): unknown {
  return typeof at === 'number' ? new Date(at).toISOString() : at;
}

/** Prints a page in a hidden window without scripts, in a session of its own that lives in memory only. */
async function printed(page: string, footer: string, log: Log): Promise<Uint8Array> {
  const own = sessions.fromPartition(`print-${randomUUID()}`);
  own.protocol.handle(
    'app',
    () =>
      new Response(page, {
        headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY },
      }),
  );
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: own,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
    },
  });
  try {
    secureContents(window.webContents, log);
    await window.loadURL(`${APP_ORIGIN}/`);
    return await window.webContents.printToPDF({
      pageSize: 'A4',
      printBackground: true,
      margins: { top: 0.8, bottom: 0.9, left: 0.8, right: 0.8 },
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: footer,
    });
  } finally {
    window.destroy();
  }
}
