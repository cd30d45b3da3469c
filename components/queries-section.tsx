import Plus from 'lucide/dist/esm/icons/plus.mjs';
import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { CheckButton } from './check-button';
import { Icon } from './icons';
import { OptionsSection } from './options-section';
import { StartingCard } from './starting-card';
import type { WatchFacts } from './use-watch';
import { QueriesWorkbench } from './workbench/queries-workbench';
import { newId, useChosen } from './workbench/use-chosen';

/** The saved queries and the place where they are written. */
export function QueriesSection({ facts }: { facts: WatchFacts }): JSX.Element {
  const { queries, status } = facts;
  const chosen = useChosen(queries);
  return (
    <OptionsSection id="queries" title={i18n.t('query.title')} line={i18n.t('query.line')}>
      <StartingCard queries={queries} onOwn={() => chosen.choose(newId)} />
      {queries.length === 0 && <p class="none">{i18n.t('status.noQueries.title')}</p>}
      <div class="query-actions">
        <button
          type="button"
          class="button button-main"
          data-home
          onClick={() => chosen.choose(newId)}
        >
          <Icon of={Plus} />
          {i18n.t('action.add')}
        </button>
        <CheckButton status={status} words={i18n.t('action.checkAll')} />
      </div>
      {chosen.id !== undefined && <QueriesWorkbench facts={facts} chosen={chosen} />}
    </OptionsSection>
  );
}
