import { randomInt } from 'node:crypto';
import { setPicture } from '../../shared/domain/pictures.ts';
import { ok, refused } from '../../shared/domain/result.ts';
import type { Settings } from '../../shared/domain/settings.ts';
import {
  addColleague,
  changeSettings,
  editColleague,
  plantTree,
  renameTeam,
  setColleagueLeft,
} from '../../shared/domain/team-changes.ts';
import { hashPin } from '../admin/pin.ts';
import type { Handlers } from '../ipc/perform.ts';
import { quietly, type Session } from '../session.ts';

type TeamCommands = Pick<
  Handlers,
  | 'tree.plant'
  | 'team.rename'
  | 'pin.change'
  | 'colleague.add'
  | 'colleague.edit'
  | 'colleague.set-left'
  | 'colleague.set-picture'
  | 'colleague.picture'
  | 'settings.change'
>;

/** Planting the tree, and looking after the team and the settings. */
export function teamCommands(
  session: Session,
  now: () => number,
  onSettings: (settings: Settings) => void,
): TeamCommands {
  return {
    async 'tree.plant'({ teamName, colleagues, pin }) {
      if (session.document.team !== null) return refused('already-planted');
      const planting = { teamName, colleagues, pin: await hashPin(pin), seed: randomInt(2 ** 31) };
      return session.change((document) => quietly(plantTree(document, planting, now())));
    },
    'team.rename': ({ name }) => session.change((document) => quietly(renameTeam(document, name))),
    async 'pin.change'({ pin }) {
      const hash = await hashPin(pin);
      return session.change<never>((document) => ok({ document: { ...document, pin: hash } }));
    },
    'colleague.add': ({ id, ...draft }) =>
      session.change((document) => quietly(addColleague(document, id, draft))),
    'colleague.edit': ({ id, ...draft }) =>
      session.change((document) => quietly(editColleague(document, id, draft))),
    'colleague.set-left': ({ id, left }) =>
      session.change((document) => quietly(setColleagueLeft(document, id, left ? now() : null))),
    'colleague.set-picture': ({ id, jpeg }) =>
      session.change((document) => quietly(setPicture(document, id, jpeg))),
    'colleague.picture': ({ id }) =>
      ok({ jpeg: session.document.pictures.find((picture) => picture.id === id)?.jpeg ?? null }),
    async 'settings.change'(change) {
      const given = Object.fromEntries(
        Object.entries(change).filter(([, value]) => value !== undefined),
      );
      const kept = await session.change<never>((document) =>
        ok({ document: changeSettings(document, given) }),
      );
      if (kept.ok) onSettings(session.document.settings);
      return kept;
    },
  };
}
