import { useState } from 'react';
import { type Settings, SPOTLIGHT_CHOICES } from '../../shared/domain/settings.ts';
import { useSnapshot } from '../state/use-tree.tsx';
import { ChoiceGroup } from '../ui/choice-group.tsx';
import { Switch } from '../ui/switch.tsx';
import { wallSettings as words } from '../ui/words.ts';
import { Answer } from './answer.tsx';
import type { TabProps } from './settings.tsx';
import { useChange } from './use-change.ts';

const MAIN = 'main';

type Choice = Partial<Pick<Settings, 'spotlightSeconds' | 'displayId' | 'calm' | 'chime'>>;

/** How the wall behaves: how often a note is lifted, on which display, and whether anything moves. */
export function WallTab({ manager }: TabProps) {
  const { settings: kept } = useSnapshot();
  const { change, problem, said } = useChange();
  const [wanted, setWanted] = useState<Choice>({});
  const [seen, setSeen] = useState(kept);
  // What was just chosen shows at once, until the next snapshot says what is so.
  if (seen !== kept) {
    setSeen(kept);
    setWanted({});
  }
  const settings = { ...kept, ...wanted };

  async function set(choice: Choice) {
    setWanted(choice);
    if (!(await change('settings.change', choice))) setWanted({});
  }

  const displays = [
    { value: MAIN, label: words.mainDisplay },
    ...manager.displays.map(({ id, label, width, height }) => ({
      value: String(id),
      label: words.displayName(label, width, height),
    })),
  ];
  return (
    <>
      <ChoiceGroup
        label={words.spotlight}
        choices={SPOTLIGHT_CHOICES.map((seconds) => ({
          value: String(seconds),
          label: words.spotlightEvery(seconds),
        }))}
        value={String(settings.spotlightSeconds)}
        onChange={(value) => void set({ spotlightSeconds: Number(value) })}
      />
      <ChoiceGroup
        label={words.display}
        choices={displays}
        value={settings.displayId === null ? MAIN : String(settings.displayId)}
        onChange={(value) => void set({ displayId: value === MAIN ? null : Number(value) })}
      />
      <Switch
        label={words.calm}
        more={words.calmMore}
        checked={settings.calm}
        onChange={(calm) => void set({ calm })}
      />
      <Switch
        label={words.chime}
        more={words.chimeMore}
        checked={settings.chime}
        onChange={(chime) => void set({ chime })}
      />
      <Answer problem={problem} said={said} />
    </>
  );
}
