import type { GivenPorts } from './sync-ports';

/** What `entrypoints/sync.ts` leaves behind. */
type Loaded = { arxivDailySync?: (given: GivenPorts) => Promise<void> };

declare function importScripts(...urls: string[]): void;

const script = '/sync.js';

/**
 * Lets Chrome keep the script with the worker; later it can be loaded only if it was loaded once while the
 * worker was installed. To be called in the worker's first turn.
 * https://w3c.github.io/ServiceWorker/#importscripts
 */
export function keepSyncScript(): void {
  if (!import.meta.env.FIREFOX) addEventListener('install', () => importScripts(script));
}

/** Loads the script, once in the worker's life, and gives what it does. */
export async function loadSync(given: GivenPorts): Promise<() => Promise<void>> {
  const loaded: typeof globalThis & Loaded = globalThis;
  if (!loaded.arxivDailySync) {
    if (import.meta.env.FIREFOX) await loadByElement();
    else importScripts(script);
  }
  const run = loaded.arxivDailySync;
  if (!run) throw new Error('entrypoints: sync.js left nothing behind');
  return () => run(given);
}

/** Firefox runs the background as a page. */
function loadByElement(): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const element = document.createElement('script');
    Object.assign(element, { src: script, onload: resolve, onerror: reject });
    document.head.append(element);
  });
}
