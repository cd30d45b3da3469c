import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { idsIn } from '@/lib/arxiv/ids';
import { offerHash } from '@/lib/exchange/follow-hash';
import { onSettingsChanged, readSettings } from '@/lib/settings/stored';
import type { WatchPorts } from './ports';
import { saveIds, tell } from './save-links';

type Entry = Parameters<typeof browser.contextMenus.create>[0];

const paperPages = ['', 'www.', 'export.'].flatMap((host) =>
  ['abs', 'pdf', 'html'].map((page) => `*://${host}arxiv.org/${page}/*`),
);

/**
 * Puts our entries into context menus: on arXiv's pages, on links to its papers, and on selected text
 * if the reader wants it. To be called in the first synchronous turn of the background. Chrome keeps
 * the entries, Firefox forgets them when it closes.
 * https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/menus/create
 */
export function startMenus(ports: WatchPorts): void {
  const make = () => ports.locks.request('menus', makeMenus);
  browser.runtime.onInstalled.addListener(make);
  browser.runtime.onStartup.addListener(make);
  onSettingsChanged(make);
  browser.contextMenus.onClicked.addListener(
    async ({ menuItemId, pageUrl, linkUrl, selectionText }) => {
      if (menuItemId === 'follow' && pageUrl) await openOptions(pageUrl);
      if (menuItemId === 'save') await saveFrom(ports, linkUrl ?? '');
      if (menuItemId === 'saveSelection') await saveFrom(ports, selectionText ?? '');
    },
  );
}

async function makeMenus(): Promise<void> {
  const { settings } = await readSettings();
  // An entry that is there would otherwise be made a second time, which is an error.
  await browser.contextMenus.removeAll();
  const entries: Entry[] = [
    {
      id: 'follow',
      title: i18n.t('follow.menu'),
      contexts: ['page'],
      documentUrlPatterns: ['*://arxiv.org/*', '*://*.arxiv.org/*'],
    },
    {
      id: 'save',
      title: i18n.t('places.save'),
      contexts: ['link'],
      targetUrlPatterns: paperPages,
    },
  ];
  if (settings.selectionMenu) {
    entries.push({
      id: 'saveSelection',
      title: i18n.t('places.saveSelection'),
      contexts: ['selection'],
    });
  }
  for (const entry of entries) browser.contextMenus.create(entry);
}

async function saveFrom(ports: WatchPorts, text: string): Promise<void> {
  const ids = idsIn(text);
  if (ids.length > 0) await saveIds(ports, ids);
  else await tell(ports, '?', i18n.t('places.noId'), text.slice(0, 80));
}

async function openOptions(address: string): Promise<void> {
  await browser.tabs.create({
    url: `${browser.runtime.getURL('/options.html')}${offerHash(address)}`,
  });
}
