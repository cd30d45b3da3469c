import X from 'lucide/dist/esm/icons/x.mjs';
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { FIELDS } from '@/lib/arxiv/query/language';
import type { Entry, EntryField } from '@/lib/reading/query-builder';
import { Icon } from '../icons';
import { CategorySelect } from './category-select';

const fields = FIELDS.filter((field): field is EntryField => field !== 'submittedDate');

type Props = {
  number: number;
  entry: Entry;
  /** Whether the reader asked for it just now, so that the focus goes there. */
  wanted: boolean;
  onChange: (entry: Entry) => void;
  onRemove: () => void;
};

/** One field and what it should have. */
export function BuilderEntry({ number, entry, wanted, onChange, onRemove }: Props): JSX.Element {
  const { field, value } = entry;
  const place: [string] = [`${number}`];
  const first = useRef<HTMLSelectElement>(null);
  useLayoutEffect(() => {
    if (wanted) first.current?.focus();
  }, []);
  return (
    <div class="builder-row">
      <select
        ref={first}
        class="field"
        aria-label={i18n.t('workbench.builder.field', place)}
        value={field}
        onChange={({ currentTarget }) => {
          const chosen = fields.find((one) => one === currentTarget.value);
          if (chosen) onChange({ ...entry, field: chosen });
        }}
      >
        {fields.map((one) => (
          <option key={one} value={one}>
            {i18n.t(`workbench.prefix.${one}`)}
          </option>
        ))}
      </select>
      {field === 'cat' ? (
        <CategorySelect
          label={i18n.t('workbench.builder.category', place)}
          value={value}
          onChoose={(id) => onChange({ field, value: id })}
        />
      ) : (
        <input
          class="field builder-value"
          type="text"
          dir="auto"
          spellcheck={false}
          aria-label={i18n.t('workbench.builder.value', place)}
          value={value}
          onInput={({ currentTarget }) => onChange({ ...entry, value: currentTarget.value })}
        />
      )}
      <button
        type="button"
        class="icon-button"
        aria-label={i18n.t('workbench.builder.remove', place)}
        title={i18n.t('workbench.builder.remove', place)}
        onClick={onRemove}
      >
        <Icon of={X} />
      </button>
    </div>
  );
}
