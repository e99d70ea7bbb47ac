import type { HeldView } from '../../shared/domain/snapshot.ts';
import { about as words } from '../ui/words.ts';

/** Records that did not fit and were kept aside, with the words in them; nothing where there are none. */
export function KeptAside({ held }: { readonly held: readonly HeldView[] }) {
  if (held.length === 0) return null;
  return (
    <section>
      <h3 className="settings-heading">{words.keptAside}</h3>
      <p className="settings-text">{words.keptAsideMore}</p>
      <ul aria-label={words.keptAside} className="settings-list">
        {held.map(({ id, part, words: found, why }) => (
          <li key={id} className="settings-item">
            <div className="settings-item-words">
              <h4 className="settings-item-name">{words.heldPart(part)}</h4>
              {found !== '' && (
                <p className="settings-item-story" dir="auto">
                  {found}
                </p>
              )}
              <p className="settings-item-more">{words.heldWhy(why)}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
