import { useState } from 'react';
import type { Settings } from '../../shared/domain/settings.ts';
import type { CommandInput } from '../../shared/ipc/contract.ts';
import { useSnapshot } from '../state/use-tree.tsx';
import { useChange } from './use-change.ts';

/** The settings as they are shown: what was just chosen at once, until the next snapshot says what is so. */
export function useSettings() {
  const { settings: kept } = useSnapshot();
  const { change, problem, said } = useChange();
  const [wanted, setWanted] = useState<Partial<Settings>>({});
  const [seen, setSeen] = useState(kept);
  if (seen !== kept) {
    setSeen(kept);
    setWanted({});
  }

  async function set(choice: Partial<Settings> & CommandInput<'settings.change'>) {
    setWanted((before) => ({ ...before, ...choice }));
    if (!(await change('settings.change', choice))) setWanted({});
  }

  return { settings: { ...kept, ...wanted }, set, problem, said };
}
