import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Facts } from '@/lib/watch/diagnosis/facts';
import { numberWords } from '../locale';
import { OptionsSection } from '../options-section';
import { FactList } from './fact-list';
import { FactsTable } from './facts-table';
import { sizeText } from './moment-text';

/** How much is kept. */
export function StorageSection({ facts: { browser, rows } }: { facts: Facts }): JSX.Element {
  const { used, quota } = browser;
  const room =
    used === undefined || quota === undefined
      ? i18n.t('diagnostics.unknown')
      : i18n.t('diagnostics.storage.usedOf', [sizeText(used), sizeText(quota)]);
  const title = i18n.t('diagnostics.storage.rows');
  return (
    <OptionsSection id="storage" title={i18n.t('diagnostics.storage.title')}>
      <FactList facts={[[i18n.t('diagnostics.storage.used'), room]]} />
      <FactsTable
        title={title}
        head={[i18n.t('diagnostics.storage.table'), i18n.t('diagnostics.storage.count')]}
        rows={rows.map(([name, count]) => ({
          key: name,
          cells: [tableName(name), numberWords(count)],
        }))}
        none={i18n.t('diagnostics.unknown')}
      />
    </OptionsSection>
  );
}

const tableNames = [
  'queries',
  'papers',
  'marks',
  'checks',
  'journal',
  'rules',
  'filters',
  'versions',
  'coverage',
  'requests',
  'edits',
  'sightings',
  'counts',
] as const;

function tableName(name: string): string {
  const known = tableNames.find((one) => one === name);
  return known ? i18n.t(`diagnostics.table.${known}`) : name;
}
