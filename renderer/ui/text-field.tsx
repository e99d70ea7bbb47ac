import { type RefObject, useId } from 'react';
import './text-field.css';

/** A dialog gives its first focus to what carries this attribute, which React itself never writes. */
const takeFirstFocus = (box: HTMLElement | null) => box?.setAttribute('autofocus', '');

/** A text box with its label above and, when there is something to say, a hint below. */
export function TextField(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string | undefined;
  readonly problem?: string | null | undefined;
  readonly lines?: number;
  readonly autoFocus?: boolean;
  readonly className?: string;
  readonly placeholder?: string;
  readonly inputMode?: 'text' | 'numeric' | 'search';
  /** Shows dots instead of what is typed. */
  readonly masked?: boolean;
  /** The box itself, for those who put words into it; of a field with several lines. */
  readonly area?: RefObject<HTMLTextAreaElement | null>;
}) {
  const id = useId();
  const below = props.problem ?? props.hint;
  const shared = {
    id,
    value: props.value,
    autoComplete: 'off',
    spellCheck: false,
    placeholder: props.placeholder,
    ref: props.autoFocus ? takeFirstFocus : undefined,
    autoFocus: props.autoFocus,
    inputMode: props.inputMode,
    dir: 'auto',
    'aria-describedby': below ? `${id}-below` : undefined,
    'aria-invalid': props.problem ? true : undefined,
    onChange: (event: { readonly target: { readonly value: string } }) =>
      props.onChange(event.target.value),
  };
  return (
    <div
      className={['text-field', props.masked && 'text-field-masked', props.className]
        .filter(Boolean)
        .join(' ')}
    >
      <label htmlFor={id}>{props.label}</label>
      {props.lines ? (
        <textarea
          {...shared}
          rows={props.lines}
          ref={(box) => {
            if (props.area) props.area.current = box;
            if (props.autoFocus) takeFirstFocus(box);
          }}
        />
      ) : (
        <input {...shared} type="text" />
      )}
      {below ? (
        <p id={`${id}-below`} className={props.problem ? 'text-field-problem' : 'text-field-hint'}>
          {below}
        </p>
      ) : null}
    </div>
  );
}
