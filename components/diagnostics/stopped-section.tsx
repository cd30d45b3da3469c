import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Check } from '@/lib/library/types/checks';
import type { SavedQuery } from '@/lib/library/types/reader';
import type { Facts } from '@/lib/watch/diagnosis/facts';
import { numberWords } from '../locale';
import { OptionsSection } from '../options-section';
import { troubleTitle } from '../trouble-title';
import { FactsTable } from './facts-table';
import { momentText } from './moment-text';
import { queryName } from './query-name';

/** The last checks that trouble has stopped. */
export function StoppedSection({ facts: { library } }: { facts: Facts }): JSX.Element {
  const title = i18n.t('diagnostics.stopped.title');
  return (
    <OptionsSection id="stopped" title={title}>
      <FactsTable
        title={title}
        head={[
          i18n.t('diagnostics.moment'),
          i18n.t('diagnostics.query'),
          i18n.t('diagnostics.stopped.why'),
          i18n.t('diagnostics.stopped.said'),
          i18n.t('diagnostics.stopped.attempt'),
          i18n.t('diagnostics.stopped.again'),
        ]}
        rows={library.stopped.flatMap((check) => rowOf(check, library.queries))}
        none={i18n.t('diagnostics.stopped.none')}
      />
    </OptionsSection>
  );
}

function rowOf({ id, started, queryId, state, trouble }: Check, queries: readonly SavedQuery[]) {
  if (!trouble) return [];
  const name = queryName(queries, queryId);
  const again = state === 'waiting' ? trouble.retryAt : undefined;
  return {
    key: id ?? started,
    cells: [
      momentText(trouble.at),
      name,
      troubleTitle(trouble, name),
      trouble.words,
      numberWords(trouble.attempt),
      again === undefined ? i18n.t('diagnostics.stopped.notByItself') : momentText(again),
    ],
  };
}
