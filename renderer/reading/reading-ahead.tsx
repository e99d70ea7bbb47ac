import { useRef } from 'react';
import type { PageWords } from './page-words.ts';
import { useFitting } from './use-fitting.ts';

/**
 * The page that will be read next, laid out unseen while nothing else is to be done: its type is found and its letters
 * are measured before the press that turns to it. It has no text of its own, so that nobody hears or finds it twice.
 */
export function ReadingAhead({ said }: { readonly said: PageWords }) {
  const page = useRef<HTMLDivElement>(null);
  useFitting(page, said);
  return (
    <div ref={page} className="reading-words reading-ahead" aria-hidden="true">
      <p className="reading-kind" data-words={said.kind} />
      <p className="display reading-names" data-words={said.names} />
      {said.say ? <p className="reading-say" data-words={said.say} /> : null}
      <p className="reading-story" data-words={said.story} />
      {said.foot ? <p className="reading-from" data-words={said.foot} /> : null}
    </div>
  );
}
