import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Page } from './page';
import { usePage } from './page';
import type { StatusAction } from './status-words';

/** What the reader can do about the state the watching is in. */
export function StatusButton({ action }: { action: StatusAction }): JSX.Element {
  const page = usePage();
  return (
    <button type="button" class="button" onClick={() => void run(page, action)}>
      {i18n.t(`action.${action.kind}`)}
    </button>
  );
}

async function checkNow(page: Page): Promise<void> {
  await (await import('./check-now')).checkNow(page);
}

async function run(page: Page, action: StatusAction): Promise<void> {
  const { ports } = page;
  switch (action.kind) {
    case 'grant':
      page.access.value = await ports.requestAccess();
      if (page.access.value) await checkNow(page);
      return;
    case 'check':
      return checkNow(page);
    case 'edit':
      return ports.openPage(`options.html#query=${encodeURIComponent(action.queryId)}`);
    case 'add':
      return ports.openPage('options.html#add');
    case 'options':
      return ports.openPage('options.html');
  }
}
