import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Check, SavedQuery } from '@/lib/library/types';
import { checkLine, refusalOf } from './check-line';
import { usePage } from './page';
import { QueryControls } from './query-controls';
import { QueryForm } from './query-form';
import { readDraft } from './use-draft';
import { useQueryActions } from './use-query-actions';

export type QueryItemProps = {
  query: SavedQuery;
  check: Check | undefined;
  /** Whether the page's address asks to edit it. */
  wanted: boolean;
  /** Missing at the ends of the list. */
  onUp: (() => void) | undefined;
  onDown: (() => void) | undefined;
};

/** One saved query: what it asks, how its last check went, and what can be changed. */
export function QueryItem(props: QueryItemProps): JSX.Element {
  const { query, check, wanted } = props;
  const { ports, now } = usePage();
  const { save } = useQueryActions();
  const [editing, setEditing] = useState(
    () => wanted || readDraft(ports.memory, query.id) !== undefined,
  );
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (wanted) item.current?.scrollIntoView({ block: 'center' });
  }, []);
  const refusal = refusalOf(query, check);
  return (
    <li ref={item} class={query.paused ? 'query query-paused' : 'query'}>
      <h3 class="query-name" dir="auto">
        {query.name}
      </h3>
      {editing ? (
        <QueryForm
          id={query.id}
          saved={query}
          refusal={refusal}
          onSave={(draft) => save(query, draft)}
          onClose={() => setEditing(false)}
        />
      ) : (
        <>
          <p class="query-text" dir="auto">
            {query.text}
          </p>
          {refusal && <p class="refusal">{i18n.t('query.refused', [refusal])}</p>}
        </>
      )}
      <p class="query-check" role="status">
        {checkLine(query, check, now.value)}
      </p>
      {!editing && <QueryControls {...props} onEdit={() => setEditing(true)} />}
    </li>
  );
}
