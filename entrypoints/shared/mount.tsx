import { effect } from '@preact/signals';
import { type ComponentType, render } from 'preact';
import { i18n } from '#i18n';
import { createPage, PageContext } from '@/components/page';
import { loadActs } from '@/components/page-actions';
import type { Settings } from '@/lib/settings/schema';
import { late, pagePorts } from './page-ports';

/** Reads what a page needs and shows it. */
export async function mount(Root: ComponentType): Promise<void> {
  const { documentElement } = document;
  documentElement.lang = i18n.t('language');
  documentElement.dir = i18n.t('direction');
  const page = await createPage(pagePorts());
  function fail(reason: unknown): void {
    page.failure.value = reason;
  }
  // A live query keeps to itself that its database can't be opened.
  page.ports.db.open().catch(fail);
  // Another page brings the library to a newer form, or deletes it; or one that is older holds it up.
  page.ports.db.on('versionchange', fail);
  page.ports.db.on('blocked', fail);
  effect(() => dress(page.settings.value.settings));
  const root = document.getElementById('page');
  if (!root) throw new Error('entrypoints: the page has no root');
  render(
    <PageContext.Provider value={page}>
      <Root />
    </PageContext.Provider>,
    root,
  );
  requestAnimationFrame(() => {
    void loadActs();
    void late().then(({ begin }) => begin());
  });
}

/** Dresses the page, and notes it for `theme.js`, which runs before the next first paint. */
function dress({ theme, density, textSize, contrast }: Settings): void {
  const wanted = matchMedia('(prefers-contrast: more)').matches ? 'high' : contrast;
  Object.assign(document.documentElement.dataset, { theme, density, textSize, contrast: wanted });
  localStorage.setItem('look', JSON.stringify({ theme, density, textSize, contrast }));
}
