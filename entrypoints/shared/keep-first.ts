import { onFirstChanges } from '@/lib/library/on-first-changes';
import { type KeptFirst, whenNow } from './first-copy';
import { loadScript } from './own-scripts';

/** Milliseconds the library must have rested: a check writes page after page. */
const rest = 200;

/**
 * Keeps the popup's first screen as the library now has it, and anew after each change that is told to this
 * page or to the background while it runs. A page keeps it `anew`, as it may have left papers in their places;
 * a background wakes again and again with nothing to be done.
 */
export function keepFirst({ anew }: { anew: boolean }): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  function soon(): void {
    clearTimeout(timer);
    timer = setTimeout(() => void keep(), rest);
  }
  onFirstChanges('arxiv-daily', soon);
  if (anew) soon();
  else void isKept().then((is) => is || soon());
}

async function isKept(): Promise<boolean> {
  const { first, change }: KeptFirst = await chrome.storage.session.get();
  return first?.change === change && first?.when === whenNow();
}

async function keep(): Promise<void> {
  if (!globalThis.arxivDailyFirst) await loadScript('first');
  await globalThis.arxivDailyFirst?.keep();
}
