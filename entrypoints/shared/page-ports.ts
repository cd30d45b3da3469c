import { browser } from 'wxt/browser';
import type { Opening, OwnPage, PagePorts } from '@/components/page-ports';
import { database } from '@/lib/library/database';
import { onSettingsChanged, readSettings } from '@/lib/settings/stored';
import { guardPage } from '@/lib/sync/backup/page-guard';
import { askToCheck, askToReschedule } from '@/lib/watch/messages';
import { nextDue } from '@/lib/watch/next-due';
import { arxivHosts, mayAskArxiv } from '@/lib/watch/permission';
import { roundTrouble } from '@/lib/watch/round-trouble';
import { tellChange } from './tell-change';

const notifications = { permissions: ['notifications' as const] };

/** What our pages touch of the browser. */
export function pagePorts(): PagePorts {
  guardPage(database);
  database.changing = tellChange;
  return {
    db: database,
    memory: localStorage,
    now: () => Date.now(),
    version: browser.runtime.getManifest().version,
    paintBadge: async () => (await late()).paintBadge(),
    check: askToCheck,
    reschedule: askToReschedule,
    openTab,
    openPage,
    openPanel,
    readWatch,
    onWatch,
    readSettings,
    changeSettings: async (change) => (await late()).changeSettings(change),
    onSettings: onSettingsChanged,
    hasAccess: mayAskArxiv,
    onAccess,
    requestAccess: () => browser.permissions.request(arxivHosts),
    mayNotify: () => browser.permissions.contains(notifications),
    requestNotifications: () => browser.permissions.request(notifications),
    late,
  };
}

/** What the reader needs once the page stands. */
export function late() {
  return import('./late-ports');
}

async function openTab(url: string, opening: Opening): Promise<void> {
  if (opening === 'window') await browser.windows.create({ url });
  else await browser.tabs.create({ url, active: opening === 'tab' });
}

async function openPage(path: OwnPage): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/${path}`) });
}

/** Firefox opens its sidebar only straight from the click, and knows by itself in which window. */
async function openPanel(): Promise<void> {
  if (import.meta.env.FIREFOX) {
    const sidebar: { open(): Promise<void> } = Reflect.get(browser, 'sidebarAction');
    await sidebar.open();
  } else {
    const { id: windowId = browser.windows.WINDOW_ID_CURRENT } = await browser.windows.getCurrent();
    await browser.sidePanel.open({ windowId });
  }
  window.close();
}

async function readWatch() {
  const [due, trouble] = await Promise.all([nextDue.read(), roundTrouble.read()]);
  return { nextDue: due, roundTrouble: trouble };
}

function onWatch(listener: (state: Awaited<ReturnType<typeof readWatch>>) => void): () => void {
  function changed(changes: Record<string, unknown>): void {
    if (!('nextDue' in changes || 'roundTrouble' in changes)) return;
    void readWatch().then(listener);
  }
  const { onChanged } = browser.storage.local;
  onChanged.addListener(changed);
  return () => onChanged.removeListener(changed);
}

function onAccess(listener: () => void): () => void {
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
  return () => {
    browser.permissions.onAdded.removeListener(listener);
    browser.permissions.onRemoved.removeListener(listener);
  };
}
