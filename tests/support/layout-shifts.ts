import type { Page } from '@playwright/test';

/**
 * How far things have jumped without the reader's doing since a moment of the page's clock, by
 * default since it opened: https://web.dev/articles/cls
 */
export function layoutShifts(page: Page, since = 0): Promise<number> {
  return page.evaluate(async (start) => {
    const told: PerformanceEntry[] = [];
    const observer = new PerformanceObserver((list) => told.push(...list.getEntries()));
    observer.observe({ type: 'layout-shift', buffered: true });
    // What the page drew last is told of with its next frames.
    for (let frame = 0; frame < 2; frame += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    told.push(...observer.takeRecords());
    observer.disconnect();
    return told
      .filter((entry) => entry.startTime >= start && !Reflect.get(entry, 'hadRecentInput'))
      .reduce((sum, entry) => sum + Number(Reflect.get(entry, 'value')), 0);
  }, since);
}
