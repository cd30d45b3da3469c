import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { CountPill } from './count-pill';
import type { WatchFacts } from './use-watch';

type Props = {
  facts: WatchFacts;
  chosen: string | undefined;
  onChoose: (queryId: string | undefined) => void;
};

/** The saved queries as a filter, each with its unread papers. */
export function QueryChips({ facts, chosen, onChoose }: Props): JSX.Element {
  const { total, byQuery } = facts.counts;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a scrolling row everywhere
    <div class="chips" role="group" aria-label={i18n.t('filter.queries')}>
      <Chip name={i18n.t('filter.all')} on={!chosen} onClick={() => onChoose(undefined)}>
        <CountPill count={total} />
      </Chip>
      {facts.queries.map((query) => (
        <Chip
          key={query.id}
          name={query.name}
          on={chosen === query.id}
          onClick={() => onChoose(query.id)}
        >
          <CountPill count={byQuery.get(query.id) ?? 0} />
        </Chip>
      ))}
    </div>
  );
}

function Chip(props: {
  name: string;
  on: boolean;
  onClick: () => void;
  children: JSX.Element;
}): JSX.Element {
  return (
    <button type="button" class="chip" aria-pressed={props.on} onClick={props.onClick}>
      <span class="chip-name" dir="auto">
        {props.name}
      </span>
      {props.children}
    </button>
  );
}
