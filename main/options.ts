import path from 'node:path';
import { ok, type Result } from '../shared/domain/result.ts';

/** What the kiosk was asked for on its command line. */
export interface KioskOptions {
  /** Folder for everything that is kept; null is the usual place for this computer. */
  readonly dataDir: string | null;
  /** The sample team in a throw-away folder. */
  readonly sample: boolean;
  /** A normal window of this size in CSS pixels instead of the full screen. */
  readonly windowed: { readonly width: number; readonly height: number } | null;
  /** A file that always holds a recent picture of the wall, for machines without a display. */
  readonly pictureFile: string | null;
  /** Says on standard output when the first tree is painted, for the start-up benchmark. */
  readonly reportFirstPaint: boolean;
}

/** The options in words, for an unknown one. */
export const USAGE = `Celebration Tree takes:
  --data-dir=<folder>      keep everything in this folder
  --sample                 open the sample team in a throw-away folder (its PIN is 1234)
  --windowed[=1280x720]    a normal window instead of the full screen
  --picture=<file>         keep a picture of what the wall shows in this file
  --report-first-paint     say when the first tree is painted`;

const OUR_NAMES = ['data-dir', 'sample', 'windowed', 'picture', 'report-first-paint'];

/**
 * Switches that belong to Chromium, Electron or Node and pass through untouched: their families by prefix,
 * and the single ones that test drivers and system services use.
 */
const PASSING_THROUGH = [
  /^(no|disable|enable|force|use|ignore|allow|remote|inspect|ozone|gpu|touch|log|trace|js|blink)-/,
  /^(inspect(-brk)?|v|vmodule|lang|headless|in-process-gpu|single-process|test-type|incognito)$/,
  /^(user-data-dir|password-store|high-dpi-support|window-(size|position)|autoplay-policy)$/,
  /^(proxy-[a-z-]+|host-(resolver-)?rules|auth-[a-z-]+|default-[a-z-]+|show-[a-z-]+|require|class|name)$/,
  /^(trace-warnings|trace-deprecation|unhandled-rejections|max-old-space-size|original-process-start-time)$/,
];

/** What macOS gives a program it starts from the Finder, and how a test driver has Node load a file first. */
const SHORT_ONES = /^-(psn_\w+|r)$/;

/**
 * Reads the kiosk's own options out of the arguments after the application's path.
 * The failure is a sentence with the usage: an unknown or misspelt option never passes in silence.
 */
export function parseOptions(
  args: readonly string[],
  workingFolder: string,
): Result<KioskOptions, string> {
  let options: KioskOptions = {
    dataDir: null,
    sample: false,
    windowed: null,
    pictureFile: null,
    reportFirstPaint: false,
  };
  for (const arg of args) {
    if (!arg.startsWith('--')) {
      if (!arg.startsWith('-') || SHORT_ONES.test(arg)) continue;
      return unclear(`The option ${arg} is not known.`);
    }
    const [, name = '', value] = /^--([^=]*)(?:=(.*))?$/s.exec(arg) ?? [];
    if (!OUR_NAMES.includes(name)) {
      if (PASSING_THROUGH.some((family) => family.test(name))) continue;
      return unclear(`The option --${name} is not known.`);
    }
    const problem = problemWith(name, value);
    if (problem !== null) return unclear(problem);
    options = { ...options, ...read(name, value, workingFolder) };
  }
  return ok(options);
}

function problemWith(name: string, value: string | undefined): string | null {
  const needsValue = name === 'data-dir' || name === 'picture';
  const takesNone = name === 'sample' || name === 'report-first-paint';
  if (needsValue && !value) return `--${name} needs a value: write --${name}=<path>.`;
  if (takesNone && value !== undefined) return `--${name} takes no value.`;
  if (name === 'windowed' && value !== undefined && sizeOf(value) === null) {
    return '--windowed takes a size from 320x240 to 16384x16384, such as --windowed=1280x720.';
  }
  return null;
}

function read(
  name: string,
  value: string | undefined,
  workingFolder: string,
): Partial<KioskOptions> {
  switch (name) {
    case 'data-dir':
      return { dataDir: path.resolve(workingFolder, value ?? '') };
    case 'picture':
      return { pictureFile: path.resolve(workingFolder, value ?? '') };
    case 'sample':
      return { sample: true };
    case 'windowed':
      return { windowed: sizeOf(value ?? '1280x720') };
    default:
      return { reportFirstPaint: true };
  }
}

function sizeOf(text: string): { width: number; height: number } | null {
  const [, width = 0, height = 0] = (/^(\d{3,5})x(\d{3,5})$/.exec(text) ?? []).map(Number);
  const fits = width >= 320 && height >= 240 && width <= 16_384 && height <= 16_384;
  return fits ? { width, height } : null;
}

function unclear(sentence: string): { readonly ok: false; readonly code: string } {
  return { ok: false, code: `${sentence}\n${USAGE}` };
}
