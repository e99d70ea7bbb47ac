import type { RefObject } from 'react';
import type { Finding } from '../../../shared/domain/privacy/finding.ts';
import { deleteBack, typeText } from '../on-screen-keyboard/typing.ts';
import { type Keeper, guard as words } from '../words/guard.ts';
import type { Guard } from './use-guard.ts';
import './guard-panel.css';

const MOST_SUGGESTIONS = 3;

/** What the guard found, in one plain sentence, with words that could stand there instead, one tap each. */
export function GuardPanel(props: {
  readonly guard: Guard;
  readonly box: RefObject<HTMLTextAreaElement | null>;
  readonly keeper: Keeper;
}) {
  const { findings, insists, keep } = props.guard;
  const finding = findings.find(({ hard }) => hard) ?? findings[0];
  if (!finding) return <div role="status" className="guard-panel" hidden />;
  const others = findings.length - 1;

  return (
    <div role={insists ? 'alert' : 'status'} className="guard-panel" data-insists={insists}>
      <p className="guard-sentence" dir="auto">
        {insists ? words.insist(finding, props.keeper) : words.found(finding)}{' '}
        {others > 0 ? <span className="guard-more">{words.more(others)}</span> : null}
      </p>
      <div className="guard-choices">
        {finding.suggestions.slice(0, MOST_SUGGESTIONS).map((suggestion, index) => (
          <button
            key={suggestion}
            type="button"
            className={index > 1 ? 'guard-choice guard-another' : 'guard-choice'}
            aria-label={words.replaceBy(suggestion)}
            onClick={() => replace(props.box.current, finding, suggestion)}
          >
            {suggestion}
          </button>
        ))}
        <button
          type="button"
          className="guard-choice"
          onClick={() => replace(props.box.current, finding, null)}
        >
          {words.takeOut}
        </button>
        {finding.hard ? null : (
          <button type="button" className="guard-choice" onClick={() => keep(finding)}>
            {words.keep}
          </button>
        )}
      </div>
    </div>
  );
}

/** Puts other words in the place of a finding, or none, so that Undo brings the first ones back. */
function replace(box: HTMLTextAreaElement | null, finding: Finding, words: string | null): void {
  if (!box) return;
  box.focus();
  if (words !== null) {
    box.setSelectionRange(finding.start, finding.end);
    typeText(words);
    return;
  }
  const { start, end } = withoutGap(box.value, finding.start, finding.end);
  box.setSelectionRange(start, end);
  deleteBack();
}

/** What goes with the words that are taken out: "called" before a name, the commas round it, the space it leaves. */
function withoutGap(text: string, start: number, end: number): { start: number; end: number } {
  const calling = /\s(?:called|named)\s$/u.exec(text.slice(0, start));
  const from = calling ? calling.index + 1 : start;
  if (/,\s$/u.test(text.slice(0, from)) && /^,/u.test(text.slice(end)))
    return { start: from - 2, end: end + 1 };
  const spaceBefore = /\s/u.test(text.charAt(from - 1));
  const endsHere = !/[\p{L}\p{N}]/u.test(text.charAt(end));
  return { start: from - (spaceBefore && endsHere ? 1 : 0), end };
}
