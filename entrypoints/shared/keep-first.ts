import { onFirstChanges } from '@/lib/library/on-first-changes';
import { loadScript } from './own-scripts';

/** Milliseconds the library must have rested: a check writes page after page. */
const rest = 200;

/**
 * Keeps the popup's first screen as the library now has it, and anew after each change that is told to this
 * page or to the background while it runs.
 */
export function keepFirst(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  function soon(): void {
    clearTimeout(timer);
    timer = setTimeout(() => void keep(), rest);
  }
  onFirstChanges('arxiv-daily', soon);
  soon();
}

async function keep(): Promise<void> {
  if (!globalThis.arxivDailyFirst) await loadScript('first');
  await globalThis.arxivDailyFirst?.keep();
}
