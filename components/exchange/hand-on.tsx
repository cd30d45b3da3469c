import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { packText } from '@/lib/exchange/pack';
import { packAddress } from '@/lib/exchange/pack-address';
import type { SavedQuery } from '@/lib/library/types/reader';
import { usePage } from '../page';
import { saveFile } from './save-file';

/** Chosen queries as a file, as text or as an address. */
export function HandOn({ queries }: { queries: readonly SavedQuery[] }): JSX.Element {
  const { actions } = usePage();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [made, setMade] = useState('');
  const chosen = queries.filter(({ id }) => !left.has(id));
  if (queries.length === 0) return <p class="none">{i18n.t('exchange.none')}</p>;
  async function copy(text: string): Promise<void> {
    setMade(text);
    try {
      await navigator.clipboard.writeText(text);
      actions.say(i18n.t('exchange.copied'));
    } catch {
      // The browser keeps its clipboard; the text stands in the field below.
    }
  }
  const none = chosen.length === 0;
  return (
    <>
      <fieldset class="choice-field hand-on-choice">
        <legend>{i18n.t('exchange.which')}</legend>
        {queries.map(({ id, name }) => (
          <label key={id} class="option">
            <input
              type="checkbox"
              checked={!left.has(id)}
              onChange={() => {
                setLeft(toggled(left, id));
                setMade('');
              }}
            />
            <span dir="auto">{name}</span>
          </label>
        ))}
      </fieldset>
      <div class="query-actions">
        <button
          type="button"
          class="button"
          disabled={none}
          onClick={() => saveFile('arxiv-daily-queries.json', packText(chosen, 2))}
        >
          {i18n.t('exchange.file')}
        </button>
        <button
          type="button"
          class="button"
          disabled={none}
          onClick={() => void copy(packText(chosen, 2))}
        >
          {i18n.t('exchange.copyText')}
        </button>
        <button
          type="button"
          class="button"
          disabled={none}
          onClick={() => void packAddress(chosen).then(copy)}
        >
          {i18n.t('exchange.copyAddress')}
        </button>
      </div>
      <p class="hint">{i18n.t('exchange.addressHint')}</p>
      {made && (
        <label class="labelled">
          {i18n.t('exchange.text')}
          <textarea
            class="field query-text-field"
            rows={4}
            readOnly
            value={made}
            onFocus={(event) => event.currentTarget.select()}
          />
        </label>
      )}
    </>
  );
}

function toggled(ids: ReadonlySet<string>, id: string): Set<string> {
  return new Set(ids.has(id) ? [...ids].filter((other) => other !== id) : [...ids, id]);
}
