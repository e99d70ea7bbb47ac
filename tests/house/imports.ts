import path from 'node:path';

/** One import statement: what it names and whether only types come through it. */
export interface Import {
  readonly from: string;
  readonly typesOnly: boolean;
}

const STATEMENT =
  /^[ \t]*(?:import|export)\b(?<clause>[^'";]*?\bfrom\s*|\s*)(?<quote>['"])(?<from>[^'"]+)\k<quote>/gm;
const DYNAMIC = /\bimport\(\s*(['"])(?<from>[^'"]+)\1\s*\)(?<member>\.)?/g;
const COMMENT = /\/\*[\s\S]*?\*\/|^[ \t]*\/\/.*$/gm;

/** The import and re-export statements of one file, the dynamic ones included. */
export function importsIn(text: string): Import[] {
  const code = text.replace(COMMENT, '');
  const fixed = [...code.matchAll(STATEMENT)].map(({ groups }) => ({
    from: groups?.from ?? '',
    typesOnly: /^\s*type\b(?!\s*,|\s+from\b)/.test(groups?.clause ?? ''),
  }));
  const dynamic = [...code.matchAll(DYNAMIC)].map(({ groups }) => ({
    from: groups?.from ?? '',
    typesOnly: false,
  }));
  return [...fixed, ...dynamic];
}

/** Who may import what; the first room whose folder holds a file is that file's. */
interface Room {
  readonly folder: string;
  /** Folders it may import from. */
  readonly rooms: readonly string[];
  /** Folders it may import types from. */
  readonly types?: readonly string[];
  /** Folders inside those it may still not touch. */
  readonly except?: readonly string[];
  readonly packages: readonly string[];
  readonly node?: boolean;
}

const ROOMS: readonly Room[] = [
  {
    folder: 'shared/domain/privacy',
    rooms: ['shared/domain'],
    packages: ['postcode', 'libphonenumber-js', 'obscenity'],
  },
  { folder: 'shared/domain', rooms: ['shared/domain'], packages: [] },
  { folder: 'shared/ipc', rooms: ['shared'], packages: ['zod'] },
  {
    folder: 'main/preload',
    rooms: ['main/preload'],
    types: ['shared/ipc'],
    packages: ['electron'],
  },
  {
    folder: 'main',
    rooms: ['main', 'shared'],
    except: ['main/preload'],
    packages: ['electron', 'lowdb'],
    node: true,
  },
  { folder: 'renderer/scene', rooms: ['renderer/scene', 'shared/domain'], packages: [] },
  {
    folder: 'renderer/settings/bring-in',
    rooms: ['renderer', 'shared'],
    except: ['shared/ipc'],
    types: ['shared/ipc'],
    packages: ['react', 'papaparse', 'read-excel-file'],
  },
  {
    folder: 'renderer',
    rooms: ['renderer', 'shared'],
    except: ['shared/ipc'],
    types: ['shared/ipc'],
    packages: ['react', 'react-dom', 'framer-motion', '@fontsource-variable', '@infolektuell'],
  },
];

/** Why a file's imports break the rules of the rooms, one sentence each; none for files outside the four rooms. */
export function brokenRules(file: string, text: string): string[] {
  const room = ROOMS.find(({ folder }) => file.startsWith(`${folder}/`));
  if (!room) return [];
  return importsIn(text)
    .filter((one) => !allowed(room, file, one))
    .map(({ from }) => `${file} may not import ${from}`);
}

function allowed(room: Room, file: string, { from, typesOnly }: Import): boolean {
  if (!from.startsWith('.')) {
    if (from.startsWith('node:')) return room.node === true;
    return room.packages.some((name) => from === name || from.startsWith(`${name}/`));
  }
  const target = path.posix.join(path.posix.dirname(file), from);
  if (typesOnly && room.types?.some((folder) => within(folder, target))) return true;
  if (room.except?.some((folder) => within(folder, target))) return false;
  return room.rooms.some((folder) => within(folder, target));
}

function within(folder: string, target: string): boolean {
  return target.startsWith(`${folder}/`);
}
