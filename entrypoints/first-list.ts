import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { draw, keep } from './shared/first-screens';

/**
 * What reads and draws first screens, as a script of its own: pages load it late, Chrome's worker has no
 * `import()`, and the popup needs it before its modules where no first screen is kept. All of it stands
 * within: WXT runs what is beside it while it prepares a fresh clone, which has no words yet.
 */
export default defineUnlistedScript(() => {
  globalThis.arxivDailyFirst = { draw, keep };
});
