import { Switch } from '../ui/switch.tsx';
import { waiting as words } from '../ui/words/waiting.ts';
import { Answer } from './answer.tsx';
import { useSettings } from './use-settings.ts';

/** What has to wait for a manager before it hangs. */
export function WaitingRules() {
  const { settings, set, problem, said } = useSettings();
  return (
    <section className="waiting-rules">
      <h3 className="settings-heading">{words.rules}</h3>
      <Switch
        label={words.passedOn}
        more={words.passedOnMore}
        checked={settings.passedOnWaits}
        onChange={(passedOnWaits) => void set({ passedOnWaits })}
      />
      <Switch
        label={words.guests}
        more={words.guestsMore}
        checked={settings.guestsWait}
        onChange={(guestsWait) => void set({ guestsWait })}
      />
      <Switch
        label={words.all}
        more={words.allMore}
        checked={settings.allWait}
        onChange={(allWait) => void set({ allWait })}
      />
      <Answer problem={problem} said={said} />
    </section>
  );
}
