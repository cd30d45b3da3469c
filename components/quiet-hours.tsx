import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { usePage } from './page';
import { useChange } from './use-change';

/** The hours in which nothing is told. */
export function QuietHours(): JSX.Element {
  const { quiet, quietFrom, quietUntil } = usePage().settings.value.settings;
  const change = useChange();
  return (
    <div class="choice-line quiet-line">
      <label class="option">
        <input
          type="checkbox"
          checked={quiet}
          aria-describedby="quiet-note"
          onChange={(event) => change({ quiet: event.currentTarget.checked })}
        />
        {i18n.t('places.quiet')}
      </label>
      <TimeField
        label={i18n.t('places.quietFrom')}
        minute={quietFrom}
        onMinute={(next) => change({ quietFrom: next })}
      />
      <span aria-hidden="true">–</span>
      <TimeField
        label={i18n.t('places.quietUntil')}
        minute={quietUntil}
        onMinute={(next) => change({ quietUntil: next })}
      />
      <p class="effect" id="quiet-note">
        {i18n.t('places.quietNow')}
      </p>
    </div>
  );
}

function TimeField(props: {
  label: string;
  /** Minutes after midnight. */
  minute: number;
  onMinute: (minute: number) => void;
}): JSX.Element {
  return (
    <input
      class="field"
      type="time"
      aria-label={props.label}
      value={timeOf(props.minute)}
      onChange={({ currentTarget: { valueAsNumber } }) => {
        // While it is half typed it has no value; what counted before goes on counting.
        if (!Number.isNaN(valueAsNumber)) props.onMinute(valueAsNumber / 60_000);
      }}
    />
  );
}

function timeOf(minute: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
