import { useEffect, useRef } from 'react';
import { addNote } from '../ui/words/add-note.ts';
import { STEPS, type Step } from './written-note.ts';

/** The question of a step, and where in the three steps it stands. */
export function StepHeader(props: { readonly step: Step; readonly takeFocus: boolean }) {
  const { step, takeFocus } = props;
  const heading = useRef<HTMLHeadingElement>(null);

  // The attribute is for a dialog that opens at this step, the focus for one that comes to it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step says its question once, when it opens
  useEffect(() => {
    heading.current?.toggleAttribute('autofocus', takeFocus);
    if (takeFocus) heading.current?.focus();
  }, [step]);

  return (
    <header className="step-header">
      <h2 ref={heading} tabIndex={-1} className="display step-heading">
        {addNote.steps[step].heading}
      </h2>
      <ol className="step-indicator" aria-label={addNote.stepOf(STEPS.indexOf(step) + 1)}>
        {STEPS.map((each, index) => (
          <li key={each} aria-current={each === step ? 'step' : undefined}>
            {index + 1} {addNote.steps[each].short}
          </li>
        ))}
      </ol>
    </header>
  );
}
