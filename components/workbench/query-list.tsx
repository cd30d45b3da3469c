import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { SavedQuery } from '@/lib/library/types/reader';
import { checkLine } from '../check-line';
import { usePage } from '../page';
import type { WatchFacts } from '../use-watch';
import { newId } from './use-chosen';

type Props = {
  facts: WatchFacts;
  /** Ids with a draft that isn't saved. */
  unsaved: ReadonlySet<string>;
  chosen: string | undefined;
  onChoose: (id: string) => void;
};

/** The saved queries, one of them open in the editor. */
export function QueryList({ facts, unsaved, chosen, onChoose }: Props): JSX.Element {
  const isNew = chosen === newId || unsaved.has(newId);
  return (
    <ul class="queries" aria-label={i18n.t('workbench.list')}>
      {facts.queries.map((query) => (
        <li key={query.id} class={query.paused ? 'query query-paused' : 'query'}>
          <QueryPick
            query={query}
            facts={facts}
            current={query.id === chosen}
            isUnsaved={unsaved.has(query.id)}
            onChoose={onChoose}
          />
        </li>
      ))}
      {isNew && (
        <li class="query">
          <button
            type="button"
            class="query-pick"
            aria-current={chosen === newId}
            data-home={chosen === newId || undefined}
            onClick={() => onChoose(newId)}
          >
            <span class="query-name">{i18n.t('workbench.fresh')}</span>
            <span class="query-check">{i18n.t('workbench.unsaved')}</span>
          </button>
        </li>
      )}
    </ul>
  );
}

function QueryPick(props: {
  query: SavedQuery;
  facts: WatchFacts;
  current: boolean;
  isUnsaved: boolean;
  onChoose: (id: string) => void;
}): JSX.Element {
  const { query, facts, current, isUnsaved, onChoose } = props;
  const { now } = usePage();
  const line = checkLine(query, facts.checks.get(query.id), now.value);
  return (
    <button
      type="button"
      class="query-pick"
      aria-current={current}
      data-home={current || undefined}
      onClick={() => onChoose(query.id)}
    >
      <span class="query-name" dir="auto">
        {query.name}
      </span>
      <span class="query-check">{line}</span>
      {isUnsaved && <span class="query-unsaved">{i18n.t('workbench.unsaved')}</span>}
    </button>
  );
}
