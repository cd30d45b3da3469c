import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { DaySpan } from '@/lib/reading/query-builder';

/** arXiv wants both ends of a span; these stand for an open one. */
const everyDay: DaySpan = { from: '1991-01-01', to: '2099-12-31' };

/** The days of first submission. */
export function BuilderDays(props: {
  days: DaySpan | undefined;
  onDays: (days: DaySpan | undefined) => void;
}): JSX.Element {
  const { days, onDays } = props;
  function put(change: Partial<DaySpan>): void {
    onDays({ ...everyDay, ...days, ...change });
  }
  return (
    <fieldset class="builder-group">
      <legend>{i18n.t('workbench.builder.days')}</legend>
      <div class="builder-row">
        <DayField which="from" value={days?.from} onDay={(from) => put({ from })} />
        <DayField which="to" value={days?.to} onDay={(to) => put({ to })} />
        <button type="button" class="link-button" onClick={() => onDays(undefined)}>
          {i18n.t('workbench.builder.clearDays')}
        </button>
      </div>
    </fieldset>
  );
}

function DayField(props: {
  which: 'from' | 'to';
  value: string | undefined;
  onDay: (day: string) => void;
}): JSX.Element {
  return (
    <label class="builder-day">
      {i18n.t(`workbench.builder.${props.which}`)}
      <input
        class="field"
        type="date"
        value={props.value ?? ''}
        onChange={({ currentTarget: { value } }) => {
          if (/^\d{4}-\d\d-\d\d$/.test(value)) props.onDay(value);
        }}
      />
    </label>
  );
}
