import { useId } from 'react';
import { type Columns, FIELDS, type Field } from '../../../shared/domain/bring-in/columns.ts';
import { bringIn as words } from '../../ui/words/bring-in.ts';

/** Which column holds what: guessed, shown, and to be put right. */
export function ColumnChoices(props: {
  readonly headings: readonly string[];
  readonly columns: Columns;
  readonly onChange: (columns: Columns) => void;
}) {
  const { headings, columns, onChange } = props;
  const id = useId();

  function choose(field: Field, value: string) {
    onChange({ ...columns, [field]: value === '' ? null : Number(value) });
  }

  return (
    <fieldset className="column-choices">
      <legend className="settings-heading">{words.columns}</legend>
      {FIELDS.map((field) => (
        <div key={field} className="column-choice">
          <label htmlFor={`${id}-${field}`}>{words.fields[field]}</label>
          <select
            id={`${id}-${field}`}
            value={columns[field] ?? ''}
            onChange={(event) => choose(field, event.target.value)}
          >
            <option value="">{words.noColumn}</option>
            {headings.map((heading, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by where it stands
              <option key={at} value={at}>
                {heading.trim() === '' ? words.columnNumber(at + 1) : heading}
              </option>
            ))}
          </select>
        </div>
      ))}
    </fieldset>
  );
}
