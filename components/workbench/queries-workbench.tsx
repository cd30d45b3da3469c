import type { JSX } from 'preact';
import { useReducer } from 'preact/hooks';
import { usePage } from '../page';
import { useQueryActions } from '../use-query-actions';
import type { WatchFacts } from '../use-watch';
import { QueryList } from './query-list';
import { NewQueryPane, QueryPane } from './query-pane';
import { type Chosen, newId, unsavedIds } from './use-chosen';

type Props = { facts: WatchFacts; chosen: Chosen };

/** The saved queries on the left, the one that is open on the right. */
export function QueriesWorkbench({ facts, chosen }: Props): JSX.Element {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  function onChanged(): void {
    redraw(undefined);
  }
  const unsaved = unsavedIds(facts.queries, usePage().ports.memory);
  return (
    <div class="workbench">
      <QueryList facts={facts} unsaved={unsaved} chosen={chosen.id} onChoose={chosen.choose} />
      <OpenPane facts={facts} chosen={chosen} onChanged={onChanged} />
    </div>
  );
}

function OpenPane(props: Props & { onChanged: () => void }): JSX.Element | null {
  const { facts, chosen, onChanged } = props;
  const { queries, checks } = facts;
  const { move } = useQueryActions();
  if (chosen.id === newId) {
    const onClose = (added: string | undefined) =>
      added === undefined ? chosen.release() : chosen.choose(added);
    return <NewQueryPane wanted={chosen.wanted} onChanged={onChanged} onClose={onClose} />;
  }
  const ids = queries.map(({ id }) => id);
  const at = queries.findIndex(({ id }) => id === chosen.id);
  const query = queries[at];
  if (!query) return null;
  function swap(by: -1 | 1): (() => void) | undefined {
    if (!query || !queries[at + by]) return undefined;
    return () => void move(query, by, ids);
  }
  return (
    <QueryPane
      key={query.id}
      query={query}
      check={checks.get(query.id)}
      wanted={chosen.wanted}
      onUp={swap(-1)}
      onDown={swap(1)}
      onChanged={onChanged}
    />
  );
}
