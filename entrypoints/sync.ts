import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { runSync } from '@/lib/sync/run-sync';
import { type GivenPorts, syncPorts } from './shared/sync-ports';

/**
 * What syncs, as a script of its own: the background has no room for it and loads it when it is needed.
 * The database comes from whoever loads it, so that there is one.
 */
export default defineUnlistedScript(() => {
  Object.assign(globalThis, { arxivDailySync: (given: GivenPorts) => runSync(syncPorts(given)) });
});
