import { useId, useState } from 'react';
import { SEASON_SETTINGS } from '../../shared/domain/calendar.ts';
import { USUAL_HOURS } from '../../shared/domain/rest-hours.ts';
import { type Settings, SPOTLIGHT_CHOICES } from '../../shared/domain/settings.ts';
import { useSnapshot } from '../state/use-tree.tsx';
import { ChoiceGroup } from '../ui/choice-group.tsx';
import { Switch } from '../ui/switch.tsx';
import { wallSettings as words } from '../ui/words.ts';
import { Answer } from './answer.tsx';
import { HourSpanChoice } from './hour-span.tsx';
import type { TabProps } from './settings.tsx';
import { useChange } from './use-change.ts';
import './wall-tab.css';

const MAIN = 'main';

type Choice = Partial<
  Pick<
    Settings,
    | 'spotlightSeconds'
    | 'seasons'
    | 'calm'
    | 'chime'
    | 'pixelShift'
    | 'dimmed'
    | 'dark'
    | 'displayId'
  >
>;

/** How the wall behaves: what the tree does, and how its screen is looked after. */
export function WallTab({ manager }: TabProps) {
  const { settings: kept } = useSnapshot();
  const { change, problem, said } = useChange();
  const id = useId();
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
      <section aria-labelledby={`${id}-tree`} className="wall-part">
        <h3 id={`${id}-tree`} className="settings-heading">
          {words.tree}
        </h3>
        <ChoiceGroup
          label={words.spotlight}
          more={words.spotlightMore}
          choices={SPOTLIGHT_CHOICES.map((seconds) => ({
            value: String(seconds),
            label: words.spotlightEvery(seconds),
          }))}
          value={String(settings.spotlightSeconds)}
          onChange={(value) => void set({ spotlightSeconds: Number(value) })}
        />
        <ChoiceGroup
          label={words.seasons}
          more={words.seasonsMore}
          choices={SEASON_SETTINGS.map((seasons) => ({
            value: seasons,
            label: words.seasonsOf[seasons],
          }))}
          value={settings.seasons}
          onChange={(seasons) => void set({ seasons })}
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
      </section>
      <section aria-labelledby={`${id}-screen`} className="wall-part">
        <h3 id={`${id}-screen`} className="settings-heading">
          {words.screen}
        </h3>
        <Switch
          label={words.pixelShift}
          more={words.pixelShiftMore}
          checked={settings.pixelShift}
          onChange={(pixelShift) => void set({ pixelShift })}
        />
        <HourSpanChoice
          label={words.dimmed}
          more={words.dimmedMore}
          span={settings.dimmed}
          usual={USUAL_HOURS.dimmed}
          onChange={(dimmed) => void set({ dimmed })}
        />
        <HourSpanChoice
          label={words.dark}
          more={words.darkMore}
          span={settings.dark}
          usual={USUAL_HOURS.dark}
          onChange={(dark) => void set({ dark })}
        />
        <ChoiceGroup
          label={words.display}
          more={words.displayMore}
          choices={displays}
          value={settings.displayId === null ? MAIN : String(settings.displayId)}
          onChange={(value) => void set({ displayId: value === MAIN ? null : Number(value) })}
        />
      </section>
      <Answer problem={problem} said={said} />
    </>
  );
}
