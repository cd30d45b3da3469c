import Plus from 'lucide/dist/esm/icons/plus.mjs';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { SavedQuery } from '@/lib/library/types/reader';
import { Icon } from './icons';
import { usePage } from './page';
import { StartingList } from './starting-list';

const dismissedKey = 'starting-points-dismissed';

/** Offers more queries to somebody who has just begun, until told not to. */
export function StartingCard({
  queries,
  onOwn,
}: {
  queries: readonly SavedQuery[];
  onOwn: () => void;
}): JSX.Element | null {
  const { memory } = usePage().ports;
  const [dismissed, setDismissed] = useState(memory.getItem(dismissedKey) !== null);
  if (dismissed) return null;
  function dismiss(): void {
    memory.setItem(dismissedKey, '1');
    setDismissed(true);
  }
  return (
    <section class="notice starting" aria-labelledby="starting-title">
      <h2 class="notice-title" id="starting-title">
        {i18n.t('starting.title')}
      </h2>
      <p>{i18n.t('starting.line')}</p>
      <StartingList queries={queries}>
        <li>
          <button type="button" class="starting-button" onClick={onOwn}>
            <Icon of={Plus} />
            {i18n.t('starting.own')}
          </button>
        </li>
      </StartingList>
      <button type="button" class="link-button" onClick={dismiss}>
        {i18n.t('starting.dismiss')}
      </button>
    </section>
  );
}
