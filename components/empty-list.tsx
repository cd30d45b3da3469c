import type { ComponentChildren, JSX } from 'preact';
import { i18n } from '#i18n';
import type { Filter } from '@/lib/reading/filter';
import type { Status } from '@/lib/reading/status';
import { usePage } from './page';
import { StateScreen } from './state-screen';
import { StatusButton } from './status-button';
import { type StatusWords, statusWords } from './status-words';
import type { WatchFacts } from './use-watch';

type Props = {
  filter: Filter;
  facts: WatchFacts;
  onClear: () => void;
  children?: ComponentChildren;
};

/** Says why a list has nothing to show; failed is not empty, and unknown is not read. */
export function EmptyList({ filter, facts, onClear, children }: Props): JSX.Element {
  const now = usePage().now.value;
  const words = statusWords(facts.status, now);
  const isFilledByChecks =
    filter.view === 'new' || filter.view === 'revised' || filter.view === 'all';
  if (!isFilledByChecks || facts.status.kind === 'checked') {
    return (
      <NothingHere filter={filter} facts={facts} words={words} onClear={onClear}>
        {children}
      </NothingHere>
    );
  }
  return (
    <StateScreen
      title={words.title}
      lines={[words.next, words.more, soFar(facts.status)]}
      action={words.action && <StatusButton action={words.action} />}
    >
      {children}
    </StateScreen>
  );
}

function soFar(status: Status): string | undefined {
  return status.kind === 'trouble' && status.last !== undefined
    ? i18n.t('empty.allReadSoFar')
    : undefined;
}

function NothingHere({
  filter: { view, queryId },
  facts,
  words,
  onClear,
  children,
}: Props & { words: StatusWords }): JSX.Element {
  const name = facts.queries.find((query) => query.id === queryId)?.name;
  const quiet = view === 'new' ? facts.quiet : undefined;
  const own = name ? i18n.t(`empty.${view}.inQuery`, [name]) : i18n.t(`empty.${view}.title`);
  return (
    <StateScreen
      title={quiet?.title ?? own}
      lines={[quiet ? own : i18n.t(`empty.${view}.line`), quiet?.next, words.title, words.next]}
      action={
        name && (
          <button type="button" class="button" onClick={onClear}>
            {i18n.t('empty.allQueries')}
          </button>
        )
      }
    >
      {children}
    </StateScreen>
  );
}
