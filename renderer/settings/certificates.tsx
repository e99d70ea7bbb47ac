import type { Certificate } from '../../shared/domain/tree.ts';
import { Button } from '../ui/button.tsx';
import { privacy as words } from '../ui/words/privacy.ts';
import { Answer } from './answer.tsx';
import { useChange } from './use-change.ts';

/** What was erased and when, without a word of it; what still waits can be tried again. */
export function Certificates(props: { readonly certificates: readonly Certificate[] }) {
  const { change, problem, said } = useChange();
  const certificates = props.certificates.toReversed();
  const waits = certificates.some(({ doneAt }) => doneAt === null);
  return (
    <section className="settings-section">
      <div className="settings-row settings-row-apart">
        <h3 className="settings-heading">{words.certificates}</h3>
        {waits && (
          <Button className="settings-small" onClick={() => void change('privacy.retry', null)}>
            {words.retry}
          </Button>
        )}
      </div>
      <Answer problem={problem} said={said} />
      {certificates.length === 0 && <p className="settings-text">{words.noCertificates}</p>}
      <ul aria-label={words.certificates} className="settings-list">
        {certificates.map((certificate) => (
          <li key={certificate.id} className="settings-item">
            <div className="settings-item-words">
              <h4 className="settings-item-name">{words.certificate(certificate)}</h4>
              <p className="settings-item-more">
                {certificate.doneAt === null ? words.isWaiting : words.isDone(certificate.doneAt)}
              </p>
            </div>
          </li>
        ))}
      </ul>
      <p className="settings-text">{words.beyond}</p>
    </section>
  );
}
