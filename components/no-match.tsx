import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { idsIn } from '@/lib/arxiv/ids';
import { removedTexts } from '@/lib/library/removed-texts';
import type { Filter } from '@/lib/reading/filter';
import { usePage } from './page';
import { RemovedText } from './removed-text';
import { StateScreen } from './state-screen';
import { useLive } from './use-live';

type Props = { filter: Filter; onClear: () => void };

/** Says that a search or filter finds nothing, and where it looked. */
export function NoMatch({ filter, onClear }: Props): JSX.Element {
  const { ports } = usePage();
  const { view, text = '' } = filter;
  const list = i18n.t(`view.${view}`);
  const removed = useLive(async () => removedTexts(ports.db, idsIn(text).slice(0, 3)), [text]);
  return (
    <StateScreen
      title={text ? i18n.t('search.noMatch', [text]) : i18n.t('search.nothing')}
      lines={[view === 'all' ? undefined : i18n.t('search.searchedIn', [list])]}
      action={
        <>
          {removed?.map((id) => (
            <RemovedText key={id} id={id} />
          ))}
          <button type="button" class="button" onClick={onClear}>
            {i18n.t('search.clear')}
          </button>
        </>
      }
    />
  );
}
