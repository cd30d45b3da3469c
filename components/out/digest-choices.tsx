import type { ComponentChildren, JSX } from 'preact';
import { i18n } from '#i18n';
import type { SavedQuery } from '@/lib/library/types/reader';
import { type DigestFormat, digestFormats } from '@/lib/reading/digest/digest';
import { type DigestDays, endsOf } from '@/lib/reading/digest/span';
import { usePage } from '../page';

/** What a digest is of, and its form. */
export type DigestChoice = { days: DigestDays; queryId: string | undefined; format: DigestFormat };

type Props = {
  choice: DigestChoice;
  queries: readonly SavedQuery[];
  onChoice: (choice: DigestChoice) => void;
};

/** Days, query and form of a digest. */
export function DigestChoices({ choice, queries, onChoice }: Props): JSX.Element {
  return (
    <>
      <Days days={choice.days} onDays={(days) => onChoice({ ...choice, days })} />
      <div class="out-pair">
        <label class="out-field">
          {i18n.t('out.digest.query')}
          <select
            class="field"
            value={choice.queryId ?? ''}
            onChange={({ currentTarget: { value } }) =>
              onChoice({ ...choice, queryId: value || undefined })
            }
          >
            <option value="">{i18n.t('filter.allQueries')}</option>
            {queries.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label class="out-field">
          {i18n.t('out.format')}
          <select
            class="field"
            value={choice.format}
            onChange={({ currentTarget }) => {
              const format = digestFormats[currentTarget.selectedIndex];
              if (format) onChoice({ ...choice, format });
            }}
          >
            {digestFormats.map((format) => (
              <option key={format} value={format}>
                {i18n.t(`out.digest.formats.${format}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
    </>
  );
}

type DaysProps = { days: DigestDays; onDays: (days: DigestDays) => void };

function Days({ days, onDays }: DaysProps): JSX.Element {
  const [first, last] = endsOf(days, usePage().now.value);
  const kinds: Record<DigestDays['kind'], DigestDays> = {
    day: { kind: 'day', date: last },
    week: { kind: 'week' },
    range: { kind: 'range', from: first, to: last },
  };
  return (
    <fieldset class="out-days">
      <legend>{i18n.t('out.digest.days')}</legend>
      {(['day', 'week', 'range'] as const).map((kind) => (
        <label key={kind} class="option">
          <input
            type="radio"
            name="digest-days"
            checked={days.kind === kind}
            onChange={() => onDays(kinds[kind])}
          />
          {i18n.t(`out.digest.kind.${kind}`)}
        </label>
      ))}
      {days.kind === 'day' && (
        <DateField date={days.date} onDate={(date) => onDays({ kind: 'day', date })}>
          {i18n.t('out.digest.day')}
        </DateField>
      )}
      {days.kind === 'range' && (
        <>
          <DateField date={days.from} onDate={(from) => onDays({ ...days, from })}>
            {i18n.t('out.digest.from')}
          </DateField>
          <DateField date={days.to} onDate={(to) => onDays({ ...days, to })}>
            {i18n.t('out.digest.to')}
          </DateField>
        </>
      )}
    </fieldset>
  );
}

function DateField(props: {
  date: string;
  onDate: (date: string) => void;
  children: ComponentChildren;
}): JSX.Element {
  return (
    <label class="out-date">
      {props.children}
      <input
        class="field"
        type="date"
        value={props.date}
        onInput={({ currentTarget }) => props.onDate(currentTarget.value)}
      />
    </label>
  );
}
