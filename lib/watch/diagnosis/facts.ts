import type { LibraryFacts } from '@/lib/library/diagnosis';
import type { Settings } from '@/lib/settings/schema';
import type { BrowserFacts } from './browser-facts';

/** Everything the page about the watching shows. */
export type Facts = {
  /** When they were read, epoch milliseconds. */
  at: number;
  library: LibraryFacts;
  browser: BrowserFacts;
  /** Rows of each table, by name. */
  rows: [string, number][];
  databaseVersion: number;
  settings: Settings;
};

/** Settings whose values are words of ours; any other text may be the reader's own. */
const ourWords: ReadonlySet<string> = new Set<keyof Settings>([
  'schedule',
  'theme',
  'density',
  'textSize',
  'contrast',
  'citeFormat',
]);

/** Gives each setting with its value; of what readers wrote themselves only how much it is. */
export function settingLines(settings: Settings): [string, string][] {
  return Object.entries(settings).map(([name, value]) => {
    const isTold = typeof value === 'boolean' || typeof value === 'number' || ourWords.has(name);
    return [name, isTold ? String(value) : `(${Object.keys(value).length})`];
  });
}
