import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { checkLine, refusalOf } from '../check-line';
import { usePage } from '../page';
import type { Draft } from '../use-draft';
import { useQueryActions } from '../use-query-actions';
import { type ControlledQuery, QueryControls } from './query-controls';
import { QueryCoverage } from './query-coverage';
import { QueryForm } from './query-form';
import { newId } from './use-chosen';

type Common = {
  /** How often the reader asked for it; the focus goes there each time. */
  wanted: number;
  onChanged: () => void;
};

/** One saved query: how its last check went, what can be done with it, and its fields. */
export function QueryPane(props: ControlledQuery & Common): JSX.Element {
  const { query, check, wanted, onChanged } = props;
  const { now, ports } = usePage();
  const { save } = useQueryActions();
  const pane = useRef<HTMLElement>(null);
  useEffect(() => {
    if (wanted > 0) pane.current?.scrollIntoView({ block: 'nearest' });
  }, [wanted]);
  return (
    <section ref={pane} class="query-pane" aria-labelledby="query-chosen">
      <h3 class="query-name" id="query-chosen" dir="auto">
        {query.name}
      </h3>
      <p class="query-check" role="status">
        {checkLine(query, check, now.value)}
      </p>
      <QueryCoverage query={query} />
      {check?.text === query.text && check.trouble && (
        <button
          type="button"
          class="link-button"
          onClick={() => void ports.openPage('diagnostics.html')}
        >
          {i18n.t('diagnostics.open')}
        </button>
      )}
      <QueryControls {...props} />
      <QueryForm
        id={query.id}
        saved={query}
        refusal={refusalOf(query, check)}
        wanted={wanted}
        onSave={(draft) => save(query, draft)}
        onClose={onChanged}
        onChanged={onChanged}
      />
    </section>
  );
}

/** A query that isn't saved yet; closing tells the id it got, if it got one. */
export function NewQueryPane(
  props: Common & { onClose: (added: string | undefined) => void },
): JSX.Element {
  const { add } = useQueryActions();
  const added = useRef<string | undefined>(undefined);
  async function save(draft: Draft): Promise<boolean> {
    added.current = await add(draft);
    return added.current !== undefined;
  }
  return (
    <section class="query-pane" aria-labelledby="query-new">
      <h3 class="query-name" id="query-new">
        {i18n.t('query.new')}
      </h3>
      <QueryForm
        id={newId}
        saved={{ name: '', text: '' }}
        wanted={props.wanted}
        onSave={save}
        onClose={() => props.onClose(added.current)}
        onChanged={props.onChanged}
      />
    </section>
  );
}
