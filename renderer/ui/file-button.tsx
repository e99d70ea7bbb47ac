import type { ChangeEvent } from 'react';
import './file-button.css';

/** A button that lets somebody choose one file; it is the browser's own file input, in our looks. */
export function FileButton(props: {
  readonly label: string;
  readonly accept: string;
  readonly onChange: (event: ChangeEvent<HTMLInputElement>) => void;
}) {
  return (
    <label className="button button-plain file-button">
      {props.label}
      <input type="file" accept={props.accept} onChange={props.onChange} />
    </label>
  );
}
