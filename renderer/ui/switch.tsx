import { useId } from 'react';
import './switch.css';

/** Something that is on or off, with a sentence below that says what it does. */
export function Switch(props: {
  readonly label: string;
  readonly more: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}) {
  const id = useId();
  return (
    <div>
      <label className="switch">
        <input
          type="checkbox"
          role="switch"
          checked={props.checked}
          aria-checked={props.checked}
          aria-describedby={`${id}-more`}
          onChange={(event) => props.onChange(event.target.checked)}
        />
        <span className="switch-track" aria-hidden="true" />
        {props.label}
      </label>
      <p id={`${id}-more`} className="switch-more">
        {props.more}
      </p>
    </div>
  );
}
