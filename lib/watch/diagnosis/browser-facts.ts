import { browser } from 'wxt/browser';
import type { Trouble } from '@/lib/library/types/checks';
import { nextDue } from '../next-due';
import { keptMinute } from '../own-minute';
import { roundTrouble } from '../round-trouble';
import { storedPace } from '../stored-pace';

/** What the browser and its storage say of the watching. Times are epoch milliseconds. */
export type BrowserFacts = {
  version: string;
  browser: string;
  language: string;
  alarms: { name: string; when: number }[];
  nextDue?: number;
  /** This install's minute after midnight, Eastern. */
  ownMinute?: number;
  /** Until when arXiv has asked to be left alone. */
  waitUntil?: number;
  /** What stops every check. */
  roundTrouble?: Trouble;
  permissions: { name: string; granted: boolean }[];
  /** Bytes, as the browser estimates them. */
  used?: number;
  quota?: number;
};

/** Reads them; what can't be read is left out. */
export async function readBrowserFacts(): Promise<BrowserFacts> {
  const [alarms, permissions, due, ownMinute, pace, trouble, { usage, quota }] = await Promise.all([
    browser.alarms.getAll(),
    readPermissions(),
    nextDue.read(),
    keptMinute(),
    storedPace.read(),
    roundTrouble.read(),
    navigator.storage.estimate().catch((): StorageEstimate => ({})),
  ]);
  return {
    version: browser.runtime.getManifest().version,
    browser: navigator.userAgent,
    language: navigator.language,
    alarms: alarms
      .map(({ name, scheduledTime }) => ({ name, when: scheduledTime }))
      .sort((one, other) => one.when - other.when),
    nextDue: due,
    ownMinute,
    waitUntil: pace.waitUntil,
    roundTrouble: trouble,
    permissions,
    used: usage,
    quota,
  };
}

/** All that the manifest asks beyond what comes with the install, and whether we have it. */
async function readPermissions(): Promise<BrowserFacts['permissions']> {
  const manifest = browser.runtime.getManifest();
  const { host_permissions = [], optional_host_permissions = [] } = manifest;
  const { permissions: held = [] } = await browser.permissions.getAll();
  const hosts: string[] = [...host_permissions, ...optional_host_permissions];
  const others: string[] = manifest.optional_permissions ?? [];
  return Promise.all([
    ...hosts.map(async (name) => ({
      name,
      granted: await browser.permissions.contains({ origins: [name] }),
    })),
    ...others.map(async (name) => ({ name, granted: held.some((one) => one === name) })),
  ]);
}
