import Settings2 from 'lucide/dist/esm/icons/settings-2.mjs';
import type { ComponentChildren, JSX } from 'preact';
import { i18n } from '#i18n';
import { listCount } from '@/lib/library/counts';
import type { Filter } from '@/lib/reading/filter';
import { Mark } from './brand';
import { CheckButton } from './check-button';
import { CountPill } from './count-pill';
import { Icon } from './icons';
import { usePage } from './page';
import { SavedFilters } from './saved-filters';
import { StatusBar } from './status-bar';
import { useLive } from './use-live';
import type { WatchFacts } from './use-watch';

type Props = {
  facts: WatchFacts;
  /** Which papers are shown; none while the statistics are. */
  filter: Filter | undefined;
  onFilter: (change: Partial<Filter>) => void;
  onFigures: () => void;
};

/** What the library can show: views, queries, and how the watching stands. */
export function LibrarySidebar(props: Props): JSX.Element {
  const { facts } = props;
  const { openPage } = usePage().ports;
  return (
    <aside class="sidebar" aria-label={i18n.t('filter.sidebar')}>
      <header class="sidebar-head">
        <Mark />
        <h1>{i18n.t('extension.name')}</h1>
      </header>
      <div class="sidebar-nav">
        <Views {...props} />
        <Queries {...props} />
        <SavedFilters filter={props.filter} onFilter={props.onFilter} />
      </div>
      <div class="sidebar-actions">
        <CheckButton status={facts.status} words={i18n.t('action.check')} />
        <button type="button" class="button" onClick={() => void openPage('options.html')}>
          <Icon of={Settings2} />
          {i18n.t('action.options')}
        </button>
      </div>
      {facts?.status.kind === 'trouble' && (
        <button type="button" class="link-button" onClick={() => void openPage('diagnostics.html')}>
          {i18n.t('diagnostics.open')}
        </button>
      )}
      <StatusBar facts={facts} />
    </aside>
  );
}

const views = ['new', 'revised', 'later', 'starred', 'archived', 'muted', 'all'] as const;

function Views({ facts, filter, onFilter, onFigures }: Props): JSX.Element {
  const { db } = usePage().ports;
  const revised = useLive(() => listCount(db, { view: 'revised' }), [db]) ?? 0;
  const muted = useLive(() => listCount(db, { view: 'muted' }), [db]) ?? 0;
  const { total } = facts.counts;
  const counts = {
    new: <CountPill count={total} />,
    revised: <CountPill count={revised} />,
    later: undefined,
    starred: undefined,
    archived: undefined,
    muted: <CountPill count={muted} />,
    all: undefined,
  };
  return (
    <nav aria-label={i18n.t('filter.views')}>
      {views.map((view) => (
        <Choice
          key={view}
          name={i18n.t(`view.${view}`)}
          on={filter?.view === view}
          onClick={() => onFilter({ view })}
        >
          {counts[view]}
        </Choice>
      ))}
      <Choice name={i18n.t('figures.title')} on={!filter} onClick={onFigures} />
    </nav>
  );
}

function Queries({ facts, filter, onFilter }: Props): JSX.Element {
  const choose = (queryId?: string) =>
    onFilter({ queryId, ...(filter?.view === 'aside' && { view: 'new' as const }) });
  return (
    <nav aria-labelledby="sidebar-queries">
      <h2 class="sidebar-title" id="sidebar-queries">
        {i18n.t('filter.queries')}
      </h2>
      <Choice
        name={i18n.t('filter.allQueries')}
        on={filter !== undefined && !filter.queryId}
        onClick={() => choose(undefined)}
      />
      {facts.queries.map(({ id, name, paused }) => (
        <Choice
          key={id}
          name={paused ? i18n.t('filter.paused', [name]) : name}
          on={filter?.queryId === id}
          onClick={() => choose(id)}
        >
          <CountPill count={facts.counts.byQuery.get(id) ?? 0} />
        </Choice>
      ))}
    </nav>
  );
}

function Choice(props: {
  name: string;
  on: boolean;
  onClick: () => void;
  children?: ComponentChildren;
}): JSX.Element {
  return (
    <button
      type="button"
      class="choice"
      aria-current={props.on ? 'true' : undefined}
      onClick={props.onClick}
    >
      <span class="choice-name" dir="auto">
        {props.name}
      </span>
      {props.children}
    </button>
  );
}
