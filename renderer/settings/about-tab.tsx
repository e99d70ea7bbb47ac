import { useEffect, useState } from 'react';
import { useRun } from '../state/use-tree.tsx';
import { about as words } from '../ui/words.ts';
import { KeptAside } from './kept-aside.tsx';
import type { TabProps } from './settings.tsx';

/** What this is, where it keeps what it keeps, and what happened lately. */
export function AboutTab({ manager }: TabProps) {
  const run = useRun();
  const [lines, setLines] = useState<readonly string[]>([]);

  useEffect(() => {
    let gone = false;
    void run('log.tail', null).then((reply) => {
      if (reply.ok && !gone) setLines(reply.value.lines);
    });
    return () => {
      gone = true;
    };
  }, [run]);

  return (
    <>
      <KeptAside held={manager.heldAside} />
      <dl className="settings-facts">
        <dt>{words.version}</dt>
        <dd>{manager.version}</dd>
        <dt>{words.dataFolder}</dt>
        <dd>{manager.dataFolder}</dd>
        <dt>{words.logFile}</dt>
        <dd>{manager.logFile}</dd>
      </dl>
      <section>
        <h3 className="settings-heading">{words.recent}</h3>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
        <pre className="settings-log" tabIndex={0}>
          {lines.length === 0 ? words.emptyLog : lines.join('\n')}
        </pre>
      </section>
    </>
  );
}
