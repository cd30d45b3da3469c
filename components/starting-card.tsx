import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { madeBy } from '@/lib/library/made-by';
import type { SavedQuery } from '@/lib/library/types';
import { hasQuery, type StartingPoint, startingPoints } from '@/lib/reading/starting-points';
import { checkNow } from './check-now';
import { Icon } from './icons';
import { type Page, usePage } from './page';

const dismissedKey = 'starting-points-dismissed';

/** Offers more queries to somebody who has just begun, until told not to. */
export function StartingCard({
  queries,
  onOwn,
}: {
  queries: readonly SavedQuery[];
  onOwn: () => void;
}): JSX.Element | null {
  const page = usePage();
  const { memory } = page.ports;
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
      <ul class="starting-list">
        {startingPoints.map((point) => (
          <li key={point.key}>
            <StartingButton point={point} has={hasQuery(queries, point)} />
          </li>
        ))}
        <li>
          <button type="button" class="starting-button" onClick={onOwn}>
            <Icon name="plus" />
            {i18n.t('starting.own')}
          </button>
        </li>
      </ul>
      <button type="button" class="link-button" onClick={dismiss}>
        {i18n.t('starting.dismiss')}
      </button>
    </section>
  );
}

function StartingButton({ point, has }: { point: StartingPoint; has: boolean }): JSX.Element {
  const page = usePage();
  const name = i18n.t(`starting.${point.key}`);
  return (
    <button
      type="button"
      class="starting-button"
      aria-disabled={has}
      title={point.text}
      onClick={() => has || void add(page, name, point.text)}
    >
      <Icon name={has ? 'tick' : 'plus'} />
      {has ? i18n.t('starting.added', [name]) : name}
    </button>
  );
}

async function add(page: Page, name: string, text: string): Promise<void> {
  const { entry } = await page.actions.act((acts) => acts.addQueries(page.ports, [{ name, text }]));
  if (entry) await checkNow(page, madeBy(entry));
}
