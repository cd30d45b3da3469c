import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { listCount } from '@/lib/library/counts';
import type { Filter } from '@/lib/reading/filter';
import { CountPill } from './count-pill';
import { usePage } from './page';
import { useLive } from './use-live';
import type { WatchFacts } from './use-watch';

type Props = {
  filter: Filter;
  facts: WatchFacts;
  onView: (view: Filter['view']) => void;
};

/** New and revised papers, side by side. */
export function ViewTabs({ filter, facts, onView }: Props): JSX.Element {
  const { db } = usePage().ports;
  const { queryId } = filter;
  const revised = useLive(() => listCount(db, { view: 'revised', queryId }), [db, queryId]) ?? 0;
  const { total, byQuery } = facts.counts;
  const fresh = queryId ? (byQuery.get(queryId) ?? 0) : total;
  return (
    // biome-ignore lint/a11y/useSemanticElements: two buttons in a row, not fields of a form
    <div class="tabs" role="group" aria-label={i18n.t('filter.views')}>
      <Tab name={i18n.t('view.new')} on={filter.view === 'new'} onClick={() => onView('new')}>
        <CountPill count={fresh} />
      </Tab>
      <Tab
        name={i18n.t('view.revised')}
        on={filter.view === 'revised'}
        onClick={() => onView('revised')}
      >
        <CountPill count={revised} />
      </Tab>
    </div>
  );
}

function Tab(props: {
  name: string;
  on: boolean;
  onClick: () => void;
  children: JSX.Element;
}): JSX.Element {
  return (
    <button type="button" class="tab" aria-pressed={props.on} onClick={props.onClick}>
      {props.name}
      {props.children}
    </button>
  );
}
