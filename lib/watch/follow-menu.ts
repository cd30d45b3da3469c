import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { offerHash } from '@/lib/exchange/follow-hash';

const menuId = 'follow';

/**
 * Puts "Follow this search" into the context menu of arXiv's pages. To be called in the first
 * synchronous turn of the background; the browser keeps the entry, so it is made at install alone.
 * https://developer.chrome.com/docs/extensions/reference/api/contextMenus
 */
export function startFollowMenu(): void {
  browser.runtime.onInstalled.addListener(() => void makeMenu());
  browser.contextMenus.onClicked.addListener((info) => {
    if (info.menuItemId === menuId && info.pageUrl) void openOptions(info.pageUrl);
  });
}

async function makeMenu(): Promise<void> {
  // An update would otherwise make the entry a second time, which is an error.
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: menuId,
    title: i18n.t('follow.menu'),
    contexts: ['page'],
    documentUrlPatterns: ['*://arxiv.org/*', '*://*.arxiv.org/*'],
  });
}

async function openOptions(address: string): Promise<void> {
  await browser.tabs.create({
    url: `${browser.runtime.getURL('/options.html')}${offerHash(address)}`,
  });
}
