import type { SyncPort } from '@/components/sync/sync-port';
import type { GivenPorts } from './sync-ports';

/** What `entrypoints/sync.ts` leaves behind. */
export type SyncScript = {
  run(given: GivenPorts): Promise<void>;
  /** What the options do with it. */
  port(given: GivenPorts): SyncPort;
};

declare global {
  var arxivDailySync: SyncScript | undefined;
  function importScripts(...urls: string[]): void;
}

/** Under a policy that our pages' rules name, since browsers with trusted types run no other script. */
function scriptAddress(): string {
  type Policy = { createScriptURL(address: string): string };
  const types: { createPolicy(name: string, policy: Policy): Policy } | undefined = Reflect.get(
    globalThis,
    'trustedTypes',
  );
  const policy = { createScriptURL: (address: string) => address };
  return (types?.createPolicy('own-script', policy) ?? policy).createScriptURL('/sync.js');
}

const script = scriptAddress();

/**
 * Lets Chrome keep the script with the worker; later it can be loaded only if it was loaded once while the
 * worker was installed. To be called in the worker's first turn.
 * https://w3c.github.io/ServiceWorker/#importscripts
 */
export function keepSyncScript(): void {
  if (!import.meta.env.FIREFOX) addEventListener('install', () => importScripts(script));
}

/**
 * Loads what syncs, once in the life of a page or worker. It is a script of its own since the background
 * has no room for it, and a page would share what it is made of with the popup's start.
 */
export async function loadSyncScript(): Promise<SyncScript> {
  if (!globalThis.arxivDailySync) {
    if ('document' in globalThis) await loadByElement();
    else importScripts(script);
  }
  if (!globalThis.arxivDailySync) throw new Error('entrypoints: sync.js left nothing behind');
  return globalThis.arxivDailySync;
}

/** Pages, and in Firefox the background, which is one. */
function loadByElement(): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const element = document.createElement('script');
    Object.assign(element, { src: script, onload: resolve, onerror: reject });
    document.head.append(element);
  });
}
