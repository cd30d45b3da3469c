import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Facts } from '@/lib/watch/diagnosis/facts';
import { OptionsSection } from '../options-section';
import { FactsTable } from './facts-table';
import { queryName } from './query-name';

/** Papers that either the daily feeds or the queries have, and not the other. */
export function DifferencesSection({ facts: { library } }: { facts: Facts }): JSX.Element {
  const { differences, sightings, queries } = library;
  const title = i18n.t('diagnostics.differences.title');
  return (
    <OptionsSection id="differences" title={title} line={i18n.t('diagnostics.differences.line')}>
      <FactsTable
        title={title}
        head={[
          i18n.t('diagnostics.differences.paper'),
          i18n.t('diagnostics.query'),
          i18n.t('diagnostics.differences.where'),
          i18n.t('diagnostics.differences.day'),
        ]}
        rows={differences.map((one) => ({
          key: `${one.kind} ${one.id}`,
          cells: [
            one.id,
            one.queries.map((id) => queryName(queries, id)).join(' · '),
            i18n.t(`diagnostics.differences.${one.kind === 'query-only' ? 'byQuery' : 'byFeed'}`),
            one.day,
          ],
        }))}
        none={i18n.t(`diagnostics.differences.${sightings > 0 ? 'none' : 'unread'}`)}
      />
    </OptionsSection>
  );
}
