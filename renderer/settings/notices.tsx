import type { ManagerView } from '../../shared/domain/snapshot.ts';
import { about as words } from '../ui/words.ts';

/** What the manager should know about the state of what is kept; nothing while all is well. */
export function Notices({ manager }: { readonly manager: ManagerView }) {
  if (manager.notices.length === 0) return null;
  return (
    <section aria-label={words.notices} className="settings-notices">
      {manager.notices.map((notice) => (
        <p key={notice.code} className="settings-notice">
          {words.notice(notice)}
        </p>
      ))}
    </section>
  );
}
