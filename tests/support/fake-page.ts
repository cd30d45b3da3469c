import type { Page } from '@/components/page';
import { createPage } from '@/components/page';
import type { LatePorts, PagePorts } from '@/components/page-ports';
import { LibraryDatabase } from '@/lib/library/database';
import { parseSettings } from '@/lib/settings/schema';
import { fakeExtension } from './fake-extension';
import { aWednesday } from './papers';

/** A page over an empty library of its own, and what it did to the browser, in order. */
export type FakePage = { page: Page; done: string[] };

let count = 0;

/** Makes a page whose browser only notes what it is asked. */
export async function fakePage(change: Partial<PagePorts> = {}): Promise<FakePage> {
  fakeExtension();
  count += 1;
  const done: string[] = [];
  const kept = new Map<string, string>();
  const ports: PagePorts = {
    db: new LibraryDatabase(`page-${count}`),
    memory: {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    },
    now: () => aWednesday,
    version: '1.2.3',
    paintBadge: async () => void done.push('paint'),
    check: async (ids) => {
      done.push(`check ${ids?.join() ?? 'all'}`);
      return { started: true };
    },
    reschedule: async () => void done.push('reschedule'),
    openTab: async (url, opening) => void done.push(`${opening} ${url}`),
    openPage: async (path) => void done.push(`page ${path}`),
    openPanel: async () => void done.push('panel'),
    readWatch: async () => ({}),
    onWatch: () => () => {},
    readSettings: async () => parseSettings(undefined),
    changeSettings: async (settings) => {
      done.push(`settings ${JSON.stringify(settings)}`);
      return { ...parseSettings(undefined).settings, ...settings };
    },
    onSettings: () => () => {},
    hasAccess: async () => true,
    onAccess: () => () => {},
    requestAccess: async () => true,
    mayNotify: async () => false,
    requestNotifications: async () => true,
    late: async () => fakeLate(),
    ...change,
  };
  return { page: await createPage(ports), done };
}

/** What a page loads late: nobody answers, but for what is given. */
export function fakeLate(change: Partial<LatePorts> = {}): LatePorts {
  return {
    zotero: { request: async () => true, send: async () => ({ kind: 'unreachable' }) },
    loadSync: () => Promise.reject(new Error('nobody syncs')),
    keepIndex: async () => {},
    loadBackups: () => new Promise(() => {}),
    ...change,
  };
}
