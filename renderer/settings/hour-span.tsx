import { halfAnHour } from '../../shared/domain/rest-hours.ts';
import type { HourSpan } from '../../shared/domain/settings.ts';
import { Button } from '../ui/button.tsx';
import { Switch } from '../ui/switch.tsx';
import { wallSettings as words } from '../ui/words.ts';
import './hour-span.css';

/** Something that can be on between two hours of the day: a switch and, while it is on, the two hours. */
export function HourSpanChoice(props: {
  readonly label: string;
  readonly more: string;
  readonly span: HourSpan | null;
  /** The hours it starts with. */
  readonly usual: HourSpan;
  readonly onChange: (span: HourSpan | null) => void;
}) {
  const { label, span, onChange } = props;
  return (
    <div className="hour-span">
      <Switch
        label={label}
        more={props.more}
        checked={span !== null}
        onChange={(on) => onChange(on ? props.usual : null)}
      />
      {span && (
        <div className="hour-span-hours">
          <Hour
            before={words.fromShort}
            label={words.from(label)}
            hour={span.from}
            onChange={(from) => onChange({ ...span, from })}
          />
          <Hour
            before={words.untilShort}
            label={words.until(label)}
            hour={span.until}
            onChange={(until) => onChange({ ...span, until })}
          />
        </div>
      )}
    </div>
  );
}

function Hour(props: {
  readonly before: string;
  readonly label: string;
  readonly hour: number;
  readonly onChange: (hour: number) => void;
}) {
  const { label, hour, onChange } = props;
  return (
    <fieldset aria-label={label} className="hour">
      <span aria-hidden="true">{props.before}</span>
      <Button
        className="hour-step"
        aria-label={words.earlier(label)}
        onClick={() => onChange(halfAnHour(hour, -1))}
      >
        −
      </Button>
      <output aria-live="polite" className="hour-time numeral">
        {words.hour(hour)}
      </output>
      <Button
        className="hour-step"
        aria-label={words.later(label)}
        onClick={() => onChange(halfAnHour(hour, 1))}
      >
        +
      </Button>
    </fieldset>
  );
}
