import { changeSettings as change } from '@/lib/settings/change-settings';
import type { Settings } from '@/lib/settings/schema';

// What pages touch of the browser only once the reader does something; one script, after the first paint.
export * as zotero from './zotero';

/** Changes some settings, in turn with all other pages; gives them as they now stand. */
export function changeSettings(settings: Partial<Settings>): Promise<Settings> {
  return change({ locks: navigator.locks, now: () => Date.now() }, settings);
}
