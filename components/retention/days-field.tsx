import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { numberWords } from '../locale';

const fewest = 30;
const most = 3650;

/** A number of days that counts once it is whole; what counted before does until then. */
export function DaysField(props: { days: number; onDays: (days: number) => void }): JSX.Element {
  const { days, onDays } = props;
  const [isWrong, setWrong] = useState(false);
  return (
    <>
      <input
        class="field days-field"
        type="number"
        min={fewest}
        max={most}
        step={1}
        required
        aria-label={i18n.t('settings.forgetDays')}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? 'days-wrong' : undefined}
        value={days}
        onChange={({ currentTarget: { valueAsNumber } }) => {
          const isFine =
            Number.isInteger(valueAsNumber) && valueAsNumber >= fewest && valueAsNumber <= most;
          setWrong(!isFine);
          if (isFine) onDays(valueAsNumber);
        }}
      />
      {isWrong && (
        <span class="hint-bad" id="days-wrong" role="alert">
          {i18n.t('retention.range', [numberWords(fewest), numberWords(most), numberWords(days)])}
        </span>
      )}
    </>
  );
}
