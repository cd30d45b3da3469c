import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { SavedQuery } from '@/lib/library/types/reader';
import { OptionsSection } from '../options-section';
import { BringIn } from './bring-in';
import { HandOn } from './hand-on';

/** Queries from elsewhere, and the reader's own for somebody else. */
export function ExchangeSection({ queries }: { queries: readonly SavedQuery[] }): JSX.Element {
  return (
    <OptionsSection id="exchange" title={i18n.t('exchange.title')} line={i18n.t('exchange.line')}>
      <h3 class="exchange-title">{i18n.t('exchange.bringIn')}</h3>
      <BringIn saved={queries} />
      <h3 class="exchange-title">{i18n.t('exchange.handOn')}</h3>
      <HandOn queries={queries} />
    </OptionsSection>
  );
}
