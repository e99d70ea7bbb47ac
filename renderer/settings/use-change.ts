import { useState } from 'react';
import type { CommandInput, CommandName } from '../../shared/ipc/contract.ts';
import { useRun } from '../state/use-tree.tsx';
import { failureWords } from '../ui/words.ts';

/** Sends the manager's changes and keeps the sentence that answers them: `said` when accepted, a kind reason when not. */
export function useChange() {
  const run = useRun();
  const [problem, setProblem] = useState<string | null>(null);
  const [said, setSaid] = useState<string | null>(null);

  /** Resolves to whether main accepted. */
  async function change<Name extends CommandName>(
    name: Name,
    input: CommandInput<Name>,
    accepted: string | null = null,
  ): Promise<boolean> {
    const reply = await run(name, input);
    setProblem(reply.ok ? null : failureWords[reply.code]);
    setSaid(reply.ok ? accepted : null);
    return reply.ok;
  }

  /** Says why something could not even be asked of main. */
  function refuse(reason: string) {
    setProblem(reason);
    setSaid(null);
  }

  return { change, problem, said, say: setSaid, refuse };
}
