import { browser } from 'wxt/browser';
import { database } from '@/lib/library/database';
import { onUnsent } from '@/lib/library/on-unsent';
import { armSyncSoon } from '@/lib/sync/arm';

/** Lets what the reader does in this page go to their other devices some minutes later. */
export function syncSoon(): void {
  onUnsent(database, () => void arm());
}

async function arm(): Promise<void> {
  const on = await browser.storage.local.get(['sync-account', 'sync-browser']);
  if (Object.keys(on).length > 0) await armSyncSoon(Date.now());
}
