import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Coverage } from '@/lib/library/types/coverage';
import type { Facts } from '@/lib/watch/diagnosis/facts';
import { OptionsSection } from '../options-section';
import { troubleTitle } from '../trouble-title';
import { FactsTable } from './facts-table';
import { momentText } from './moment-text';
import { queryName } from './query-name';

/** How far it is proven of each query that nothing is missing. */
export function CoverageSection({ facts: { library } }: { facts: Facts }): JSX.Element {
  const title = i18n.t('diagnostics.coverage.title');
  return (
    <OptionsSection id="coverage" title={title}>
      <FactsTable
        title={title}
        head={[
          i18n.t('diagnostics.query'),
          i18n.t('diagnostics.coverage.upTo'),
          i18n.t('diagnostics.coverage.open'),
        ]}
        rows={library.coverage.map((row) => ({
          key: row.queryId,
          isTrouble: row.gaps.length > 0,
          cells: [queryName(library.queries, row.queryId), headText(row), gapWords(row)],
        }))}
        none={i18n.t('diagnostics.coverage.none')}
      />
    </OptionsSection>
  );
}

function headText({ head }: Coverage): string {
  return head === undefined ? i18n.t('diagnostics.unknown') : momentText(head);
}

function gapWords({ gaps }: Coverage): string {
  if (gaps.length === 0) return i18n.t('diagnostics.coverage.noGaps');
  return gaps
    .map((gap) => {
      const why = troubleTitle({ code: gap.cause }, '');
      const [from, until] = [momentText(gap.from), momentText(gap.until)];
      return i18n.t('diagnostics.coverage.gap', [from, until, why]);
    })
    .join(' · ');
}
