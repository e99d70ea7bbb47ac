import { type ComponentType, type KeyboardEvent, useId, useRef, useState } from 'react';
import type { ManagerView } from '../../shared/domain/snapshot.ts';
import { useRun, useSnapshot } from '../state/use-tree.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { OnScreenKeyboard } from '../ui/on-screen-keyboard/on-screen-keyboard.tsx';
import { putKeyboardAway } from '../ui/on-screen-keyboard/use-text-box.ts';
import { useFocusedInSight } from '../ui/use-focused-in-sight.ts';
import { backups } from '../ui/words/backups.ts';
import { privacy } from '../ui/words/privacy.ts';
import { readingSettings as readingWords } from '../ui/words/reading.ts';
import { common, settings as words } from '../ui/words.ts';
import { AboutTab } from './about-tab.tsx';
import { BackupsTab } from './backups-tab.tsx';
import { CloseKiosk } from './close-kiosk.tsx';
import { NotesTab } from './notes-tab.tsx';
import { Notices } from './notices.tsx';
import { PrivacyTab } from './privacy-tab.tsx';
import { ReadingTab } from './reading-tab.tsx';
import { TeamTab } from './team-tab.tsx';
import { WallTab } from './wall-tab.tsx';
import './settings.css';

/** What every tab gets: what only an unlocked window may know. */
export interface TabProps {
  readonly manager: ManagerView;
}

/** What a tab gets besides, for those that look something up once they are seen. */
export interface SeenTabProps extends TabProps {
  /** Whether this is the tab that is shown. */
  readonly shown: boolean;
}

interface Tab {
  readonly id: string;
  readonly name: string;
  readonly Panel: ComponentType<SeenTabProps>;
}

/** The tabs in their order; another one is one line here. */
const TABS: readonly [Tab, ...Tab[]] = [
  { id: 'team', name: words.team, Panel: TeamTab },
  { id: 'notes', name: words.notes, Panel: NotesTab },
  { id: 'wall', name: words.wall, Panel: WallTab },
  { id: 'reading', name: readingWords.tab, Panel: ReadingTab },
  { id: 'backups', name: backups.tab, Panel: BackupsTab },
  { id: 'privacy', name: privacy.tab, Panel: PrivacyTab },
  { id: 'about', name: words.about, Panel: AboutTab },
];

/** The manager's room, a tab for each of its parts. */
export function Settings({ onClose }: { readonly onClose: () => void }) {
  const { manager, sample } = useSnapshot();
  const run = useRun();
  const [chosen, setChosen] = useState(TABS[0].id);
  const [closing, setClosing] = useState(false);
  const lastSeen = useRef(manager);
  if (manager !== null) lastSeen.current = manager;
  const known = lastSeen.current;
  const id = useId();
  const room = useRef<HTMLDivElement>(null);
  useFocusedInSight(room);

  function choose(tab: Tab) {
    putKeyboardAway();
    setChosen(tab.id);
  }

  function steer(event: KeyboardEvent<HTMLElement>) {
    const at = TABS.findIndex((tab) => tab.id === chosen);
    const last = TABS.length - 1;
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at === last ? 0 : at + 1,
      ArrowUp: at === 0 ? last : at - 1,
      Home: 0,
      End: last,
    };
    const next = TABS[steps[event.key] ?? -1];
    if (next === undefined) return;
    event.preventDefault();
    choose(next);
    document.getElementById(`${id}-tab-${next.id}`)?.focus();
  }

  async function leaveSample() {
    const reply = await run('sample.leave', null);
    if (reply.ok) onClose();
  }

  if (known === null) return null;
  return (
    <Dialog label={words.title} look="screen" className="settings" onEscape={onClose}>
      <div className="settings-rooms">
        <div className="settings-rail">
          <h2 className="settings-title display">{words.title}</h2>
          <div
            role="tablist"
            aria-label={words.tabs}
            aria-orientation="vertical"
            className="settings-tabs"
            onKeyDown={steer}
          >
            {TABS.map((tab) => (
              <button
                key={tab.id}
                id={`${id}-tab-${tab.id}`}
                type="button"
                role="tab"
                aria-selected={tab.id === chosen}
                aria-controls={`${id}-panel-${tab.id}`}
                tabIndex={tab.id === chosen ? 0 : -1}
                className="settings-tab"
                onClick={() => choose(tab)}
              >
                {tab.name}
              </button>
            ))}
          </div>
          <div className="settings-rail-end">
            <Button className="settings-small" onClick={() => setClosing(true)}>
              {words.closeKiosk}
            </Button>
            <Button look="action" onClick={onClose}>
              {common.close}
            </Button>
          </div>
        </div>
        <div ref={room} className="settings-room">
          {sample && (
            <div className="settings-sample">
              <p>{words.leaveSampleMore}</p>
              <Button className="settings-small" onClick={() => void leaveSample()}>
                {words.leaveSample}
              </Button>
            </div>
          )}
          <Notices manager={known} />
          {TABS.map(({ id: tab, Panel }) => (
            <div
              key={tab}
              id={`${id}-panel-${tab}`}
              role="tabpanel"
              aria-labelledby={`${id}-tab-${tab}`}
              hidden={tab !== chosen}
              className="settings-panel"
            >
              <Panel manager={known} shown={tab === chosen} />
            </div>
          ))}
        </div>
      </div>
      <OnScreenKeyboard />
      {closing && <CloseKiosk onStay={() => setClosing(false)} />}
    </Dialog>
  );
}
