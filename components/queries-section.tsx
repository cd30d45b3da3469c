import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { CheckButton } from './check-button';
import { Icon } from './icons';
import { OptionsSection } from './options-section';
import { usePage } from './page';
import { QueryForm } from './query-form';
import { QueryItem } from './query-item';
import { StartingCard } from './starting-card';
import { readDraft } from './use-draft';
import { useQueryActions } from './use-query-actions';
import type { WatchFacts } from './use-watch';

const newId = 'new';

/** The saved queries. */
export function QueriesSection({ facts }: { facts: WatchFacts }): JSX.Element {
  const { queries, status } = facts;
  const { ports } = usePage();
  const [adding, setAdding] = useState(
    () => location.hash === '#add' || readDraft(ports.memory, newId) !== undefined,
  );
  return (
    <OptionsSection id="queries" title={i18n.t('query.title')} line={i18n.t('query.line')}>
      <StartingCard queries={queries} onOwn={() => setAdding(true)} />
      {queries.length === 0 && <p class="none">{i18n.t('status.noQueries.title')}</p>}
      <QueryItems facts={facts} />
      {adding ? (
        <AddForm onClose={() => setAdding(false)} />
      ) : (
        <div class="query-actions">
          <button type="button" class="button button-main" onClick={() => setAdding(true)}>
            <Icon name="plus" />
            {i18n.t('action.add')}
          </button>
          <CheckButton status={status} words={i18n.t('action.checkAll')} />
        </div>
      )}
    </OptionsSection>
  );
}

function QueryItems({ facts: { queries, checks } }: { facts: WatchFacts }): JSX.Element {
  const { reorder } = useQueryActions();
  const ids = queries.map((query) => query.id);
  function swap(at: number, by: -1 | 1): (() => void) | undefined {
    const other = ids[at + by];
    const own = ids[at];
    if (other === undefined || own === undefined) return undefined;
    const next = ids.with(at, other).with(at + by, own);
    return () => void reorder(next);
  }
  return (
    <ul class="queries">
      {queries.map((query, at) => (
        <QueryItem
          key={query.id}
          query={query}
          check={checks.get(query.id)}
          wanted={location.hash === `#query=${encodeURIComponent(query.id)}`}
          onUp={swap(at, -1)}
          onDown={swap(at, 1)}
        />
      ))}
    </ul>
  );
}

function AddForm({ onClose }: { onClose: () => void }): JSX.Element {
  const { add } = useQueryActions();
  return (
    <section class="query" aria-labelledby="query-new">
      <h3 class="query-name" id="query-new">
        {i18n.t('query.new')}
      </h3>
      <QueryForm id={newId} saved={{ name: '', text: '' }} onSave={add} onClose={onClose} />
    </section>
  );
}
