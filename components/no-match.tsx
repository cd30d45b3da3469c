import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Filter } from '@/lib/reading/filter';
import { StateScreen } from './state-screen';

type Props = { filter: Filter; onClear: () => void };

/** Says that a search or filter finds nothing, and where it looked. */
export function NoMatch({ filter, onClear }: Props): JSX.Element {
  const { view, text } = filter;
  const list = i18n.t(`view.${view}`);
  return (
    <StateScreen
      title={text ? i18n.t('search.noMatch', [text]) : i18n.t('search.nothing')}
      lines={[view === 'all' ? undefined : i18n.t('search.searchedIn', [list])]}
      action={
        <button type="button" class="button" onClick={onClear}>
          {i18n.t('search.clear')}
        </button>
      }
    />
  );
}
