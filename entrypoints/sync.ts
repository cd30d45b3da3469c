import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { runSync } from '@/lib/sync/run-sync';
import { syncPort } from './shared/sync-page';
import { syncPorts } from './shared/sync-ports';

/**
 * What syncs, as a script of its own. The database comes from whoever loads it, so that each page and the
 * background have one.
 */
export default defineUnlistedScript(() => {
  globalThis.arxivDailySync = { run: (given) => runSync(syncPorts(given)), port: syncPort };
});
