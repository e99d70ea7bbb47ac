// Packed as default_app.asar into the carried Electron: does what Electron's own default app does with `electron <folder>`.
// An ES module with top-level await, because `ready` must not fire before the app's own main module has run.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const [folder, preloads] = readArguments(process.argv.slice(1));
Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });

const require = createRequire(import.meta.url);
for (const module of preloads) require(path.resolve(module));

try {
  const root = path.resolve(folder);
  const described = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  app.setName(described.productName ?? described.name ?? 'Electron');
  // Electron's own default app calls these two as well; they are left out of its type definitions.
  const inner = /** @type {{ setVersion(v: string): void, setAppPath(folder: string): void }} */ (
    /** @type {unknown} */ (app)
  );
  if (described.version) inner.setVersion(described.version);
  inner.setAppPath(root);
  await import(pathToFileURL(path.join(root, described.main ?? 'index.js')).href);
} catch (error) {
  console.error('The app could not be loaded.', error);
  process.exit(1);
}

/**
 * @param {string[]} args
 * @returns {[folder: string, preloads: string[]]}
 */
function readArguments(args) {
  const preloads = [];
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? '';
    if (arg === '-r' || arg === '--require') preloads.push(args[++at] ?? '');
    else if (!arg.startsWith('-')) return [arg, preloads];
  }
  console.error('usage: electron <app folder>');
  process.exit(1);
}
