import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { DayCount } from '@/lib/reading/preview';
import { utcDayWords } from '@/lib/reading/utc-day';
import { DayTable } from '../day-chart';
import { locale, numberWords } from '../locale';

const step = 8;
const bar = 6;
const high = 64;

/** Papers per day of many days as thin bars, and as a table that opens. */
export function SpanChart({
  days,
  caption,
}: {
  days: readonly DayCount[];
  caption: string;
}): JSX.Element {
  const most = Math.max(1, ...days.map(({ count }) => count));
  const width = days.length * step;
  const [first, last] = [days[0], days.at(-1)];
  return (
    <>
      <p class="span-most">{i18n.t('figures.most', [numberWords(most)])}</p>
      <svg
        class="span-chart"
        viewBox={`0 0 ${width} ${high + 1}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {days.map(({ day, count }, at) => (
          <rect
            key={day}
            x={at * step + (step - bar) / 2}
            y={high - (count / most) * high}
            width={bar}
            height={(count / most) * high}
          />
        ))}
        <line x1={0} x2={width} y1={high + 0.5} y2={high + 0.5} />
      </svg>
      <p class="span-ends" aria-hidden="true">
        <span>{first && utcDayWords(first.day, locale())}</span>
        <span>{last && utcDayWords(last.day, locale())}</span>
      </p>
      <details class="span-table">
        <summary>
          {i18n.t('figures.table')}
          <span class="spoken">{i18n.t('figures.tableOf', [caption])}</span>
        </summary>
        <DayTable days={days} caption={caption} />
      </details>
    </>
  );
}
