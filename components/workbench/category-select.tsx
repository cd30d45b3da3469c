import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { categoryName } from '@/lib/arxiv/category-names';
import { allCategories } from '@/lib/reading/complete-query';

type Props = { label: string; value: string; onChoose: (id: string) => void };

const categories = allCategories(categoryName);

function archiveOf(id: string): string {
  return id.replace(/[.*].*$/, '');
}

const archives = [...new Set(categories.map(({ insert }) => archiveOf(insert)))];

/** All categories by archive; one it doesn't know stays as it is. */
export function CategorySelect({ label, value, onChoose }: Props): JSX.Element {
  const isKnown = categories.some(({ insert }) => insert === value);
  return (
    <select
      class="field builder-value"
      aria-label={label}
      value={value}
      onChange={({ currentTarget }) => onChoose(currentTarget.value)}
    >
      {!isKnown && <option value={value}>{value || i18n.t('workbench.builder.choose')}</option>}
      {archives.map((archive) => (
        <optgroup key={archive} label={categoryName(archive) ?? archive}>
          {categories
            .filter(({ insert }) => archiveOf(insert) === archive)
            .map(({ kind, insert, name }) => (
              <option key={insert} value={insert}>
                {insert} · {kind === 'archive' ? i18n.t('workbench.wholeArchive', [name]) : name}
              </option>
            ))}
        </optgroup>
      ))}
    </select>
  );
}
