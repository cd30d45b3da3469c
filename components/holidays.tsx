import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { comingHolidays, withHoliday } from '@/lib/watch/coming-holidays';
import { calendarDayText } from './calendar-words';
import { usePage } from './page';
import { useChange } from './use-change';

/** The days of the coming year on which arXiv announces nothing, for the reader to correct. */
export function Holidays(): JSX.Element {
  const { settings, actions, now } = usePage();
  const change = useChange();
  const { holidays } = settings.value.settings;
  function set(date: string, isHoliday: boolean): void {
    const day = calendarDayText(Date.parse(date));
    change({ holidays: withHoliday(holidays, date, isHoliday) });
    actions.actHere(
      isHoliday ? i18n.t('calendar.added', [day]) : i18n.t('calendar.removed', [day]),
      () => change({ holidays }),
    );
  }
  return (
    <details class="holidays">
      <summary data-home>{i18n.t('calendar.title')}</summary>
      <p class="section-line">{i18n.t('calendar.line')}</p>
      <ul>
        {comingHolidays(now.value, holidays).map(({ date, time, name }) => (
          <li key={date}>
            <span>
              {calendarDayText(time)} · {i18n.t(`calendar.names.${name}`)}
            </span>
            <button
              type="button"
              class="button"
              aria-label={i18n.t('calendar.removeDay', [calendarDayText(time)])}
              onClick={() => set(date, false)}
            >
              {i18n.t('calendar.remove')}
            </button>
          </li>
        ))}
      </ul>
      <AddDay onAdd={(date) => set(date, true)} />
    </details>
  );
}

function AddDay({ onAdd }: { onAdd: (date: string) => void }): JSX.Element {
  const [date, setDate] = useState('');
  return (
    <form
      class="holidays-add"
      onSubmit={(event) => {
        event.preventDefault();
        if (date === '') return;
        onAdd(date);
        setDate('');
      }}
    >
      <input
        class="field"
        type="date"
        aria-label={i18n.t('calendar.day')}
        value={date}
        onInput={(event) => setDate(event.currentTarget.value)}
      />
      <button type="submit" class="button" aria-disabled={date === ''}>
        {i18n.t('calendar.add')}
      </button>
    </form>
  );
}
