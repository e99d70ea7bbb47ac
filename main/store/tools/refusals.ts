import type { Opening, UpdateRefusal } from '../store.ts';

/** Why a tree did not open, as a sentence for whoever runs a tool on it; the folder is named as it was given. */
export function whyNotOpened(
  folder: string,
  { code, report }: Extract<Opening<unknown>, { readonly ok: false }>,
): string {
  switch (code) {
    case 'in-use':
      return `The tree in ${folder} is open in another program, such as the kiosk. Close it there first.`;
    case 'newer-format':
      return `The tree in ${folder} was written by a newer version (${report?.program ?? 'unknown'}). It was left as it is.`;
    case 'unreadable':
      return `There should be a tree in ${folder}, and nothing of it can be read. It was left as it is.`;
    case 'disk-failed':
      return `The disk does not give what is in ${folder}. It was left as it is.`;
  }
}

/** Why a change was not kept, as a sentence for whoever runs a tool. */
export function whyNotKept(code: UpdateRefusal): string {
  const reason = code === 'disk-full' ? 'The disk is full' : 'The disk did not take it';
  return `${reason}: this change was not kept. Every change acknowledged before it was.`;
}
