import { type ReactNode, useId } from 'react';
import './choice-group.css';

/** One choice of a radio group; `picture` is decoration beside its label. */
export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly picture?: ReactNode;
}

/** A radio group of large tiles on native radio buttons; nothing is chosen while `value` is null. */
export function ChoiceGroup<Value extends string>(props: {
  readonly label: string;
  readonly choices: readonly Choice<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly className?: string;
  /** A sentence that says what is chosen here. */
  readonly more?: string;
  /** Hides the group's visible label where a heading beside it says the same. */
  readonly hideLabel?: boolean;
}) {
  const id = useId();
  const classes = ['choice-group', props.className].filter(Boolean).join(' ');
  return (
    <div
      role="radiogroup"
      aria-labelledby={`${id}-label`}
      aria-describedby={props.more && `${id}-more`}
      className={classes}
    >
      <div
        id={`${id}-label`}
        className={props.hideLabel ? 'for-screen-readers' : 'choice-group-label'}
      >
        {props.label}
      </div>
      {props.more && (
        <p id={`${id}-more`} className="choice-group-more">
          {props.more}
        </p>
      )}
      <div className="choice-group-choices">
        {props.choices.map((choice) => (
          <label key={choice.value} className="choice">
            <input
              type="radio"
              name={id}
              value={choice.value}
              checked={props.value === choice.value}
              onChange={() => props.onChange(choice.value)}
            />
            {choice.picture}
            <span className="choice-text">{choice.label}</span>
          </label>
        ))}
      </div>
    </div>
  );
}
