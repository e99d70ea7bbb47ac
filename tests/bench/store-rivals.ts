import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import { dataFolderAt } from '../../main/data-folder.ts';
import { openTreeStore } from '../../main/store/open-tree.ts';
import { appended } from '../../shared/domain/appended.ts';
import type { Note } from '../../shared/domain/note.ts';
import { ok } from '../../shared/domain/result.ts';
import type { TreeDocument } from '../../shared/domain/tree.ts';

/** One way of keeping a tree, filled with a document and ready to take one more note. */
export interface Rival {
  add(note: Note): Promise<void>;
  close(): Promise<void>;
}

/** How a rival is filled, and how it is opened again to have every note at hand. */
export interface RivalKind {
  readonly name: string;
  fill(folder: string, document: TreeDocument): Promise<Rival>;
  open(folder: string): Promise<number>;
}

const FETCHED = { 'better-sqlite3': '12.11.1', conf: '15.1.0' } as const;

/** Fetches the two rivals that are no dependency of ours into a folder of their own; null where that fails. */
export function fetchRivals(): string | null {
  const folder = path.join(os.tmpdir(), 'celebration-tree-store-rivals');
  const wanted = JSON.stringify({ private: true, type: 'module', dependencies: FETCHED }, null, 2);
  const list = path.join(folder, 'package.json');
  mkdirSync(folder, { recursive: true });
  const there = existsSync(list) && readFileSync(list, 'utf8') === wanted;
  if (there && existsSync(path.join(folder, 'node_modules/.package-lock.json'))) return folder;
  writeFileSync(list, wanted);
  try {
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--silent'], {
      cwd: folder,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
    return folder;
  } catch {
    return null;
  }
}

/** Our own store. */
export const ours: RivalKind = {
  name: 'ours',
  async fill(folder, document) {
    const opening = await openTreeStore(dataFolderAt(folder), 'bench');
    if (!opening.ok) throw new Error(opening.code);
    const store = opening.value;
    await store.update(() => ok(document));
    await store.snapshot();
    await store.idle();
    return {
      async add(note) {
        const kept = await store.update((tree) =>
          ok({ ...tree, notes: appended(tree.notes, [note]) }),
        );
        if (!kept.ok) throw new Error(kept.code);
      },
      async close() {
        await store.idle();
        await store.snapshot();
        await store.close();
      },
    };
  },
  async open(folder) {
    const opening = await openTreeStore(dataFolderAt(folder), 'bench');
    if (!opening.ok) throw new Error(opening.code);
    const { length } = opening.value.document.notes;
    // The start is over here; the process ends when this has, so that the next start finds what an ordinary one would.
    void opening.value.close();
    return length;
  },
};

/** lowdb with its own adapter. */
export const jsonFile: RivalKind = {
  name: "lowdb's JSONFile",
  async fill(folder, document) {
    const data = structuredClone<{ notes: Note[] }>({ ...document, notes: [...document.notes] });
    const low = new Low(new JSONFile<{ notes: Note[] }>(path.join(folder, 'db.json')), data);
    await low.write();
    return {
      async add(note) {
        low.data.notes.push(note);
        await low.write();
      },
      async close() {},
    };
  },
  async open(folder) {
    const adapter = new JSONFile<{ notes: Note[] }>(path.join(folder, 'db.json'));
    const low = new Low(adapter, { notes: [] });
    await low.read();
    return low.data.notes.length;
  },
};

interface ConfLike {
  get(key: string): unknown;
  set(key: string, value: unknown): void;
}

/** conf, the settings file of many Electron programs. */
export function confIn(rivals: string): RivalKind {
  const make = async (cwd: string): Promise<ConfLike> => {
    const file = createRequire(path.join(rivals, 'package.json')).resolve('conf');
    const { default: Conf } = await import(pathToFileURL(file).href);
    return new Conf({ cwd, projectName: 'bench' });
  };
  const notesOf = (conf: ConfLike): unknown[] => {
    const notes = conf.get('notes');
    return Array.isArray(notes) ? notes : [];
  };
  return {
    name: 'conf',
    async fill(folder, document) {
      const conf = await make(folder);
      conf.set('notes', document.notes);
      return {
        async add(note) {
          conf.set('notes', [...notesOf(conf), note]);
        },
        async close() {},
      };
    },
    open: async (folder) => notesOf(await make(folder)).length,
  };
}

/** SQLite through better-sqlite3, with a write-ahead log and every commit synced. */
export function sqliteIn(rivals: string): RivalKind {
  const open = (folder: string) => {
    const Database = createRequire(path.join(rivals, 'package.json'))('better-sqlite3');
    const db = new Database(path.join(folder, 'tree.sqlite'));
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.exec('CREATE TABLE IF NOT EXISTS notes (id TEXT PRIMARY KEY, note TEXT NOT NULL)');
    return db;
  };
  return {
    name: 'better-sqlite3',
    async fill(folder, document) {
      const db = open(folder);
      const insert = db.prepare('INSERT INTO notes VALUES (?, ?)');
      db.transaction(() => {
        for (const note of document.notes) insert.run(note.id, JSON.stringify(note));
      })();
      return {
        async add(note) {
          insert.run(note.id, JSON.stringify(note));
        },
        async close() {
          db.close();
        },
      };
    },
    async open(folder) {
      const rows: { note: string }[] = open(folder).prepare('SELECT note FROM notes').all();
      return rows.map(({ note }) => JSON.parse(note)).length;
    },
  };
}
