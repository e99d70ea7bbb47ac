import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inProject } from '../../scripts/setup/project.mjs';

const SKIPPED = new Set(['.git', 'node_modules', 'out', 'dist', 'pictures', 'test-results']);
const CODE = /\.(ts|tsx|mjs|css)$/;

/** Every file of the project as a path relative to it with forward slashes: what git tracks, or all there is without git. */
export function projectFiles(): string[] {
  try {
    const listed = execFileSync(
      'git',
      ['ls-files', '--cached', '--others', '--exclude-standard', '-z'],
      { cwd: inProject(), encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
    );
    return [...new Set(listed.split('\0'))].filter((name) => name !== '' && exists(name));
  } catch {
    return walk('');
  }
}

/** The files of program text and styles among them. */
export function codeFiles(): string[] {
  return projectFiles().filter((name) => CODE.test(name));
}

/** The text of one of the project's files. */
export function textOf(file: string): string {
  return readFileSync(inProject(file), 'utf8');
}

function exists(name: string): boolean {
  try {
    readFileSync(inProject(name));
    return true;
  } catch {
    return false;
  }
}

function walk(folder: string): string[] {
  return readdirSync(inProject(folder), { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(folder, entry.name);
    if (SKIPPED.has(entry.name)) return [];
    return entry.isDirectory() ? walk(name) : [name];
  });
}
