import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { DayCount } from '@/lib/reading/preview';
import { utcDayWords } from '@/lib/reading/utc-day';
import { locale, numberWords } from './locale';

const step = 28;
const high = 56;
const top = 16;
const foot = 18;

/** Papers per day as bars, and as a table for those who hear the page. */
export function DayChart({ days }: { days: readonly DayCount[] }): JSX.Element {
  const most = Math.max(1, ...days.map(({ count }) => count));
  const width = days.length * step;
  const ground = top + high;
  return (
    <>
      <svg class="day-chart" viewBox={`0 0 ${width} ${ground + foot}`} aria-hidden="true">
        {days.map(({ day, count }, at) => {
          const height = (count / most) * high;
          const middle = at * step + step / 2;
          return (
            <g key={day}>
              <rect
                class="day-bar"
                x={middle - 10}
                y={ground - height}
                width={20}
                height={height}
              />
              <text class="day-count" x={middle} y={ground - height - 4}>
                {count > 0 ? numberWords(count) : ''}
              </text>
              <text class="day-name" x={middle} y={ground + 13}>
                {new Date(day).getUTCDate()}
              </text>
            </g>
          );
        })}
        <line class="day-ground" x1={0} x2={width} y1={ground} y2={ground} />
      </svg>
      <DayTable days={days} caption={i18n.t('preview.chart')} />
    </>
  );
}

/** Papers per day as a table. */
export function DayTable({
  days,
  caption,
}: {
  days: readonly DayCount[];
  caption: string;
}): JSX.Element {
  return (
    <table class="spoken">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{i18n.t('preview.day')}</th>
          <th scope="col">{i18n.t('preview.papers')}</th>
        </tr>
      </thead>
      <tbody>
        {days.map(({ day, count }) => (
          <tr key={day}>
            <th scope="row">{utcDayWords(day, locale())}</th>
            <td>{numberWords(count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
