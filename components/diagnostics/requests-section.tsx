import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { SavedQuery } from '@/lib/library/types/reader';
import type { RequestRow } from '@/lib/library/types/requests';
import type { Facts } from '@/lib/watch/diagnosis/facts';
import { numberWords } from '../locale';
import { OptionsSection } from '../options-section';
import { FactsTable } from './facts-table';
import { lastingText, momentText } from './moment-text';
import { queryName } from './query-name';
import { answerWords, decisionWords, entriesWords, kindWords } from './request-words';

/** What was asked of arXiv, and what came of it. */
export function RequestsSection({ facts: { library } }: { facts: Facts }): JSX.Element {
  const { requests, queries } = library;
  const [queryId, setQueryId] = useState<string>();
  const [onlyTrouble, setOnlyTrouble] = useState(false);
  const shown = requests.filter(
    (row) => (queryId === undefined || row.queryId === queryId) && (!onlyTrouble || row.code),
  );
  const title = i18n.t('diagnostics.requests.title');
  return (
    <OptionsSection id="requests" title={title} line={i18n.t('diagnostics.requests.line')}>
      <div class="facts-filter">
        <QueryField queries={queries} value={queryId} onQuery={setQueryId} />
        <label class="option">
          <input
            type="checkbox"
            checked={onlyTrouble}
            onChange={({ currentTarget }) => setOnlyTrouble(currentTarget.checked)}
          />
          {i18n.t('diagnostics.requests.onlyTrouble')}
        </label>
        <span class="facts-count" role="status">
          {i18n.t('diagnostics.requests.shown', [
            numberWords(shown.length),
            numberWords(requests.length),
          ])}
        </span>
      </div>
      <FactsTable
        title={title}
        head={headWords()}
        rows={shown.map((row) => rowOf(row, queries))}
        none={i18n.t(`diagnostics.requests.${requests.length > 0 ? 'noMatch' : 'none'}`)}
      />
    </OptionsSection>
  );
}

function headWords(): string[] {
  return [
    i18n.t('diagnostics.moment'),
    i18n.t('diagnostics.query'),
    i18n.t('diagnostics.requests.kind'),
    i18n.t('diagnostics.requests.answer'),
    i18n.t('diagnostics.requests.took'),
    i18n.t('diagnostics.requests.entries'),
    i18n.t('diagnostics.requests.outcome'),
  ];
}

function rowOf(row: RequestRow, queries: readonly SavedQuery[]) {
  const name = queryName(queries, row.queryId);
  return {
    key: row.id ?? row.at,
    isTrouble: row.code !== undefined,
    cells: [
      momentText(row.at),
      name,
      kindWords(row),
      answerWords(row, name),
      lastingText(row.ms),
      entriesWords(row),
      decisionWords(row),
    ],
  };
}

function QueryField({
  queries,
  value,
  onQuery,
}: {
  queries: readonly SavedQuery[];
  value: string | undefined;
  onQuery: (queryId: string | undefined) => void;
}): JSX.Element {
  return (
    <select
      class="field"
      aria-label={i18n.t('diagnostics.query')}
      value={value ?? ''}
      onChange={({ currentTarget }) => onQuery(queries[currentTarget.selectedIndex - 1]?.id)}
    >
      <option value="">{i18n.t('diagnostics.requests.allQueries')}</option>
      {queries.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}
