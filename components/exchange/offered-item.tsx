import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { QueryPreview } from '@/lib/exchange/preview';
import type { OfferedQuery } from '@/lib/exchange/types';
import { FindingsList } from './findings-list';

type Props = {
  query: OfferedQuery;
  preview: QueryPreview;
  chosen: boolean;
  onChosen: (chosen: boolean) => void;
  onChange: (change: Partial<OfferedQuery>) => void;
};

/** One offered query: taken or not, its name and text open to change, and what is wrong with it. */
export function OfferedItem({ query, preview, chosen, onChosen, onChange }: Props): JSX.Element {
  const shown = query.name || query.text;
  return (
    <li class="offered">
      <label class="option">
        <input
          type="checkbox"
          checked={chosen}
          onChange={(event) => onChosen(event.currentTarget.checked)}
        />
        <span class="offered-name" dir="auto">
          {i18n.t('exchange.take', [shown])}
        </span>
      </label>
      {preview.sameAs !== undefined && (
        <p class="hint">{i18n.t('exchange.sameAs', [preview.sameAs])}</p>
      )}
      <fieldset class="query-form" aria-label={shown}>
        <label class="labelled">
          {i18n.t('query.name')}
          <input
            class="field"
            type="text"
            dir="auto"
            placeholder={i18n.t('exchange.unnamed')}
            value={query.name}
            onInput={(event) => onChange({ name: event.currentTarget.value })}
          />
        </label>
        <label class="labelled">
          {i18n.t('query.text')}
          <textarea
            class="field query-text-field"
            rows={3}
            data-home
            spellcheck={false}
            value={query.text}
            onInput={(event) => onChange({ text: event.currentTarget.value })}
          />
        </label>
        <FindingsList
          text={query.text}
          findings={preview.findings}
          onText={(text) => onChange({ text })}
        />
      </fieldset>
    </li>
  );
}
