import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { fromAddress } from '@/lib/arxiv/address/from-address';
import { followedAddress } from '@/lib/exchange/follow-hash';
import { FormName } from '../form-name';
import { OptionsSection } from '../options-section';
import { useQueryActions } from '../use-query-actions';
import { QueryForm } from '../workbench/query-form';
import { clearHash } from './clear-hash';
import { FollowPaper } from './follow-paper';

/** A new query made from the page of arXiv that this page's address names. */
export function FollowSection(): JSX.Element | null {
  const { add } = useQueryActions();
  const [address, setAddress] = useState(() => followedAddress(location.hash));
  if (address === undefined) return null;
  const read = fromAddress(address);
  function close(): void {
    clearHash();
    setAddress(undefined);
  }
  return (
    <OptionsSection id="follow" title={i18n.t('follow.title')}>
      <p class="follow-from">{i18n.t('follow.from', [address.slice(0, 2_000)])}</p>
      {read ? (
        <FormName.Provider value={i18n.t('follow.title')}>
          <p class="hint">{i18n.t('follow.line')}</p>
          <h3 class="query-name">{i18n.t('query.new')}</h3>
          {read.paperId ? (
            <FollowPaper id={read.paperId} onClose={close} />
          ) : (
            <QueryForm
              id={`follow:${read.query}`}
              saved={{ name: read.name, text: read.query }}
              wanted={1}
              onSave={async (draft) => (await add(draft)) !== undefined}
              onClose={close}
            />
          )}
        </FormName.Provider>
      ) : (
        <div class="query-actions">
          <p class="hint">{i18n.t('follow.nothing')}</p>
          <button type="button" class="button" onClick={close}>
            {i18n.t('follow.dismiss')}
          </button>
        </div>
      )}
    </OptionsSection>
  );
}
