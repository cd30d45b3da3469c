import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ImportPlan, TableDiff } from '@/lib/sync/import/plan-import';
import { numberWords } from '../locale';
import { UnreadParts } from './unread-parts';

type Props = {
  plan: ImportPlan;
  onMerge: (confirmed: boolean) => void;
  onCancel: () => void;
};

const kinds = ['added', 'changed', 'removed'] as const;
const tables = ['queries', 'rules', 'filters', 'marks'] as const;

/** What a file would change, before any of it is; the reader is led here. */
export function ImportDiff({ plan, onMerge, onCancel }: Props): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  const [confirmed, setConfirmed] = useState(false);
  useEffect(() => heading.current?.focus(), []);
  const isBlocked = plan.isLargeRemoval && !confirmed;
  return (
    <section class="import-preview" aria-labelledby="import-diff">
      <h4 class="notice-title" id="import-diff" ref={heading} tabIndex={-1}>
        {i18n.t('transfer.import.nothingYet')}
      </h4>
      <UnreadParts plan={plan} />
      {plan.header &&
        (isEmpty(plan) ? <p>{i18n.t('transfer.import.same')}</p> : <Counts plan={plan} />)}
      {plan.isLargeRemoval && (
        <label class="transfer-confirm">
          <input
            type="checkbox"
            checked={confirmed}
            onChange={({ currentTarget }) => setConfirmed(currentTarget.checked)}
          />
          {i18n.t('transfer.import.confirm', plan.removed, [numberWords(plan.removed)])}
        </label>
      )}
      <div class="query-actions">
        {!isEmpty(plan) && (
          <button
            type="button"
            class="button button-main"
            aria-disabled={isBlocked}
            onClick={() => isBlocked || onMerge(confirmed)}
          >
            {i18n.t('transfer.import.merge')}
          </button>
        )}
        <button type="button" class="button" onClick={onCancel}>
          {i18n.t('transfer.cancel')}
        </button>
      </div>
    </section>
  );
}

function isEmpty({ tables: diffs, papers, settings }: ImportPlan): boolean {
  const rows = tables.flatMap((table) => kinds.map((kind) => diffs[table][kind]));
  return [...rows, papers.added, papers.changed, settings.length].every((count) => count === 0);
}

function Counts({ plan }: { plan: ImportPlan }): JSX.Element {
  const { papers, settings } = plan;
  return (
    <>
      <table class="transfer-counts">
        <thead>
          <tr>
            <td />
            {kinds.map((kind) => (
              <th key={kind} scope="col">
                {i18n.t(`transfer.kind.${kind}`)}
              </th>
            ))}
            <th scope="col">{i18n.t('transfer.kind.unchanged')}</th>
          </tr>
        </thead>
        <tbody>
          {tables.map((table) => (
            <CountRow
              key={table}
              name={i18n.t(`transfer.table.${table}`)}
              diff={plan.tables[table]}
            />
          ))}
          <CountRow name={i18n.t('transfer.table.papers')} diff={{ ...papers, removed: 0 }} />
        </tbody>
      </table>
      <ul class="findings">
        {tables.flatMap((table) => examplesOf(table, plan.tables[table]))}
        {settings.length > 0 && (
          <li>{i18n.t('transfer.import.settings', [settings.join(', ')])}</li>
        )}
      </ul>
    </>
  );
}

function CountRow(props: {
  name: string;
  diff: Pick<TableDiff, 'added' | 'changed' | 'removed' | 'unchanged'>;
}): JSX.Element {
  const { name, diff } = props;
  return (
    <tr>
      <th scope="row">{name}</th>
      {[...kinds, 'unchanged' as const].map((kind) => (
        <td key={kind}>{numberWords(diff[kind])}</td>
      ))}
    </tr>
  );
}

function examplesOf(table: (typeof tables)[number], { examples }: TableDiff): JSX.Element[] {
  return kinds
    .filter((kind) => examples[kind].length > 0)
    .map((kind) => (
      <li key={`${table} ${kind}`} dir="auto">
        {i18n.t('transfer.import.example', [
          i18n.t(`transfer.table.${table}`),
          i18n.t(`transfer.kind.${kind}`),
          examples[kind].join(' · '),
        ])}
      </li>
    ));
}
