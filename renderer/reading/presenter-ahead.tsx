import { useRef } from 'react';
import { oneTextOf, type ReaderWords } from './page-words.ts';
import { useShrinking } from './use-shrinking.ts';

/** The page the reader turns to next, laid out unseen for the same reason as the room's (reading-ahead.tsx). */
export function PresenterAhead({ said }: { readonly said: ReaderWords }) {
  const box = useRef<HTMLDivElement>(null);
  useShrinking(box, oneTextOf(said));
  return (
    <div ref={box} className="presenter-text reading-ahead" aria-hidden="true">
      <div className="presenter-heading">
        <span className="presenter-leaf" />
        <div>
          <p className="display presenter-names" data-words={said.names} />
          {said.say ? <p className="presenter-say" data-words={said.say} /> : null}
        </div>
      </div>
      <p className="presenter-story" data-words={said.story} />
      <p className="presenter-from" data-words={said.foot} />
    </div>
  );
}
