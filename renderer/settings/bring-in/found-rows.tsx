import { useSnapshot } from '../../state/use-tree.tsx';
import { Isolated } from '../../ui/isolated.tsx';
import { bringIn as words } from '../../ui/words/bring-in.ts';
import { fromWords, kindNames, namesOf, whenWords } from '../../ui/words.ts';
import type { LookedThrough } from './look-through.ts';

const PREVIEWED = 3;
const BAD_SHOWN = 500;

/** What was found in the file: how many notes, the first of them as they will be, and every row that cannot come. */
export function FoundRows({ found }: { readonly found: LookedThrough }) {
  const { colleagues } = useSnapshot();
  const { notes, bad } = found;
  return (
    <>
      <p role="status" className="bring-in-summary">
        {words.summary(notes.length, found.waiting)}
      </p>
      {notes.length > 0 && (
        <section>
          <h3 className="settings-heading">{words.preview}</h3>
          <ul className="settings-list">
            {notes.slice(0, PREVIEWED).map((note, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by where it stands
              <li key={index} className="settings-item">
                <div className="settings-item-words">
                  <h4 className="settings-item-name" dir="auto">
                    <Isolated>{namesOf(note, colleagues)}</Isolated>
                  </h4>
                  <p className="settings-item-story" dir="auto">
                    {note.story}
                  </p>
                  <p className="settings-item-more" dir="auto">
                    {[
                      kindNames[note.kind],
                      fromWords(note, colleagues),
                      note.placedAt === null ? null : whenWords(note.placedAt),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </p>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      {bad.length > 0 && (
        <section>
          <h3 className="settings-heading">{words.bad(bad.length)}</h3>
          <ul className="bring-in-bad" aria-label={words.bad(bad.length)}>
            {bad.slice(0, BAD_SHOWN).map(({ row, problem }) => (
              <li key={row}>
                <b>{words.badRow(row)}</b> {words.reasons[problem]}
              </li>
            ))}
            {bad.length > BAD_SHOWN && <li>{words.moreBad(bad.length - BAD_SHOWN)}</li>}
          </ul>
        </section>
      )}
    </>
  );
}
