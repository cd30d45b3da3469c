import X from 'lucide/dist/esm/icons/x.mjs';
import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { savedFilters } from '@/lib/library/filters';
import type { SavedFilter } from '@/lib/library/types/reader';
import { type Filter, keyOf } from '@/lib/reading/filter';
import { readFilter } from '@/lib/reading/library-address';
import { Icon } from './icons';
import { usePage } from './page';
import { useLive } from './use-live';

type Props = { filter: Filter | undefined; onFilter: (filter: Filter) => void };

/** The filters the reader keeps, each to be taken up, renamed and deleted. */
export function SavedFilters(props: Props): JSX.Element | null {
  const { db } = usePage().ports;
  const saved = useLive(() => savedFilters(db), [db]);
  if (!saved || saved.length === 0) return null;
  return (
    <nav aria-labelledby="sidebar-filters">
      <h2 class="sidebar-title" id="sidebar-filters">
        {i18n.t('search.saved')}
      </h2>
      {saved.map((one) => (
        <Saved key={one.id} saved={one} {...props} />
      ))}
    </nav>
  );
}

function Saved({ saved, filter, onFilter }: Props & { saved: SavedFilter }): JSX.Element {
  const { actions, dialog, ports } = usePage();
  const { id, name } = saved;
  const own = readFilter(saved);
  return (
    <div class="saved-filter">
      <button
        type="button"
        class="choice"
        aria-current={filter && keyOf(own) === keyOf(filter) ? 'true' : undefined}
        onClick={() => onFilter(own)}
      >
        <span class="choice-name" dir="auto">
          {name}
        </span>
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={i18n.t('search.rename', [name])}
        title={i18n.t('search.rename', [name])}
        onClick={() => {
          dialog.value = { name: 'filter', ids: [id] };
        }}
      >
        <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
          <path d="M3 13l.7-3L10.5 3.2l2.3 2.3L6 12.3z" />
        </svg>
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={i18n.t('search.delete', [name])}
        title={i18n.t('search.delete', [name])}
        onClick={() => void actions.act((acts) => acts.removeFilter(ports, id))}
      >
        <Icon of={X} />
      </button>
    </div>
  );
}
