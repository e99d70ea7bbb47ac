import { previewErasure } from '../../shared/domain/erasure.ts';
import { ok, refused } from '../../shared/domain/result.ts';
import { setRetention } from '../../shared/domain/retention.ts';
import { everythingAbout, type SubjectAccess } from '../../shared/domain/subject-access.ts';
import type { Handlers } from '../ipc/perform.ts';
import type { Session } from '../session.ts';
import type { Erasures } from '../upkeep/erasures.ts';

/** The commands about privacy: erasing, retention, and everything about one person. */
export type PrivacyCommands = Pick<
  Handlers,
  'privacy.preview' | 'privacy.erase' | 'privacy.retry' | 'privacy.set-retention' | 'privacy.export'
>;

/** Erasing, retention, and handing out everything about one person. */
export function privacyCommands(options: {
  readonly session: Session;
  readonly erasures: Erasures;
  readonly now: () => number;
  /** Writes the files and gives their folder; null where the disk or the page refused. */
  readonly handOut: (everything: SubjectAccess) => Promise<string | null>;
}): PrivacyCommands {
  const { session, erasures, now, handOut } = options;
  return {
    'privacy.preview': (choice) =>
      ok(previewErasure(session.document, { ...choice, before: null })),
    'privacy.erase'({ what, subject }) {
      const { notes, colleagues } = session.document;
      const isThere = (one: { readonly id: string }) => one.id === subject;
      if (what === 'note' && !notes.some(isThere)) return refused('no-such-note');
      if (what === 'colleague' && !colleagues.some(isThere)) return refused('no-such-colleague');
      return erasures.erase({ what, subject, before: null });
    },
    'privacy.retry': async () => ok({ pending: await erasures.retry() }),
    'privacy.set-retention': ({ years }) =>
      session.change<never>((document) => ok({ document: setRetention(document, years, now()) })),
    async 'privacy.export'({ colleagueId }) {
      const everything = everythingAbout(session.document, colleagueId, now());
      if (!everything.ok) return everything;
      const folder = await handOut(everything.value);
      return folder === null ? refused('not-printed') : ok({ folder });
    },
  };
}
