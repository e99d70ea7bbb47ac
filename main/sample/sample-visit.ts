import { rm } from 'node:fs/promises';
import { app } from 'electron';
import { type DataFolder, makeThrowAway } from '../data-folder.ts';
import type { OpenedTree, Session } from '../session.ts';
import { openSampleTree } from '../store/open-tree.ts';

/** Looking around with the sample team: the own tree is set aside untouched and comes back afterwards. */
export interface SampleVisit {
  begin(): Promise<void>;
  /** Puts the own tree back; `false` when the kiosk was started on the sample and has no own tree to go back to. */
  end(): Promise<boolean>;
  /** Closes what is set aside and throws the sample's folder away. */
  close(): Promise<void>;
}

/** Prepares visits of the sample; its throw-away folder is made inside `parent`. */
export function offerSampleVisit(session: Session, parent: string, now: () => number): SampleVisit {
  let own: OpenedTree | null = null;
  let folder: DataFolder | null = null;

  async function throwAway(): Promise<void> {
    if (folder !== null) await rm(folder.root, { recursive: true, force: true });
    folder = null;
  }

  return {
    async begin() {
      const made = makeThrowAway(parent);
      folder = made;
      const sample = await openSampleTree(made, app.getVersion(), now());
      own = session.swap(sample);
    },
    async end() {
      if (own === null) return false;
      const sample = session.swap(own);
      own = null;
      await sample.store?.close();
      await throwAway();
      return true;
    },
    async close() {
      await own?.store?.close();
      await throwAway();
    },
  };
}
