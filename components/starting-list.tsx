import Check from 'lucide/dist/esm/icons/check.mjs';
import Plus from 'lucide/dist/esm/icons/plus.mjs';
import type { ComponentChildren, JSX } from 'preact';
import { i18n } from '#i18n';
import { madeBy } from '@/lib/library/made-by';
import type { SavedQuery } from '@/lib/library/types/reader';
import { hasQuery, type StartingPoint, startingPoints } from '@/lib/reading/starting-points';
import { checkNow } from './check-now';
import { Icon } from './icons';
import { type Page, usePage } from './page';

type Props = { queries: readonly SavedQuery[]; children?: ComponentChildren };

/** Queries to begin with, each added at a press; `children` are further items. */
export function StartingList({ queries, children }: Props): JSX.Element {
  return (
    <ul class="starting-list">
      {startingPoints.map((point) => (
        <li key={point.key}>
          <StartingButton point={point} has={hasQuery(queries, point)} />
        </li>
      ))}
      {children}
    </ul>
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
      <Icon of={has ? Check : Plus} />
      {has ? i18n.t('starting.added', [name]) : name}
    </button>
  );
}

async function add(page: Page, name: string, text: string): Promise<void> {
  const { entry } = await page.actions.act((acts) => acts.addQueries(page.ports, [{ name, text }]));
  if (entry) await checkNow(page, madeBy(entry));
}
