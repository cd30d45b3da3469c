import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { categoryName } from '@/lib/arxiv/category-names';
import { type Filter, isSearch } from '@/lib/reading/filter';
import type { Offers } from '@/lib/reading/finder';
import { SORTS } from '@/lib/reading/library-address';
import { hasWords, searchOf } from '@/lib/reading/searchable';
import { STATES } from '@/lib/search/types';
import type { Desk } from './desk';
import { numberWords } from './locale';
import { usePage } from './page';
import { useSettled } from './use-settled';

type Props = {
  filter: Filter;
  desk: Desk | undefined;
  offers: Offers;
  onFilter: (filter: Filter) => void;
};

/** The row under the search: what else the papers must be, and in which order they stand. */
export function FilterBar({ filter, desk, offers, onFilter }: Props): JSX.Element {
  const { dialog } = usePage();
  const categories = categoryOptions(filter, offers);
  return (
    <section class="filter-bar" aria-label={i18n.t('search.filters')}>
      <Select
        label={i18n.t('search.category')}
        value={filter.category ?? ''}
        options={[['', i18n.t('search.anyCategory')], ...categories]}
        onChoose={(category) => onFilter({ ...filter, category })}
      />
      <Select
        label={i18n.t('search.state')}
        value={filter.state ?? ''}
        options={[['', i18n.t('search.anyState')], ...STATES.map(stateOption)]}
        onChoose={(state) => onFilter({ ...filter, state: STATES.find((one) => one === state) })}
      />
      <SortSelect filter={filter} onFilter={onFilter} />
      <FoundCount count={desk?.list.total?.value} />
      <span class="spacer" />
      <button
        type="button"
        class="link-button"
        aria-disabled={!isSearch(filter)}
        onClick={() => {
          if (isSearch(filter)) dialog.value = { name: 'filter', filter };
        }}
      >
        {i18n.t('search.save')}
      </button>
    </section>
  );
}

type Option = readonly [value: string, words: string];

function stateOption(state: (typeof STATES)[number]): Option {
  return [state, i18n.t(`search.states.${state}`)];
}

/** The chosen one stays to be chosen though the library may not have it, or isn't read yet. */
function categoryOptions({ category }: Filter, { categories }: Offers): Option[] {
  const missing: Option[] = category && !categories.has(category) ? [[category, category]] : [];
  return [
    ...missing,
    ...Array.from(categories, ([id, count]): Option => {
      return [id, [id, categoryName(id), numberWords(count)].filter(Boolean).join(' · ')];
    }),
  ];
}

/** Papers are only better or worse matches where words are looked for. */
function SortSelect({ filter, onFilter }: Pick<Props, 'filter' | 'onFilter'>): JSX.Element {
  const { sort = 'arrival' } = filter;
  const offered = SORTS.filter((name) => name !== 'relevance' || hasWords(searchOf(filter)));
  return (
    <Select
      label={i18n.t('search.sort')}
      value={offered.includes(sort) ? sort : 'arrival'}
      options={offered.map((name) => [name, i18n.t(`search.sorts.${name}`)])}
      onChoose={(chosen) => onFilter({ ...filter, sort: offered.find((one) => one === chosen) })}
    />
  );
}

function Select(props: {
  label: string;
  value: string;
  options: readonly Option[];
  onChoose: (value: string | undefined) => void;
}): JSX.Element {
  return (
    <select
      class={props.value === props.options[0]?.[0] ? 'filter-select' : 'filter-select is-chosen'}
      aria-label={props.label}
      title={props.label}
      value={props.value}
      onChange={({ currentTarget }) => props.onChoose(currentTarget.value || undefined)}
    >
      {props.options.map(([value, words]) => (
        <option key={value} value={value} selected={value === props.value}>
          {words}
        </option>
      ))}
    </select>
  );
}

/** How many papers were found; told to screen readers once the typing rests. */
function FoundCount({ count }: { count: number | undefined }): JSX.Element {
  const words = count === undefined ? '' : i18n.t('search.found', count, [numberWords(count)]);
  const settled = useSettled(words);
  return (
    <>
      <span class="found-count" aria-hidden="true" key={words}>
        {words}
      </span>
      <span class="spoken" role="status">
        {settled}
      </span>
    </>
  );
}
