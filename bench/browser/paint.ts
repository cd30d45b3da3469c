import { join } from 'node:path';
import type { Paint, Truth } from '../probe/paint';
import { type Browser, rest } from './browser';
import { copy } from './copy';

/** Lets pages of this tab tell when their list was painted. */
export async function watchPaints({ tab }: Browser): Promise<void> {
  await tab.addInitScript({ path: join(copy, 'paint.js') });
}

/**
 * Opens a page of the extension from one that does nothing, and gives when its list was painted. Throws
 * where no list comes within half a minute.
 */
export async function paintOf(
  { tab, origin }: Browser,
  page: string,
  truth?: Truth,
  from = `${origin}/manifest.json`,
): Promise<Paint> {
  await tab.goto(from);
  // A tab behind others is given one frame a second.
  await tab.bringToFront();
  await tab.evaluate(
    (words) => {
      window.name = words;
    },
    JSON.stringify(truth ?? {}),
  );
  await rest();
  await tab.goto(`${origin}/${page}`, { waitUntil: 'commit' });
  await tab.waitForFunction(
    (awaits) => {
      const { shown, frame, truth } = globalThis.benchPaint ?? {};
      return shown && frame && (truth || !awaits);
    },
    truth !== undefined,
    { timeout: 30_000, polling: 50 },
  );
  // What is shown last of the first cards may be told a moment later.
  await rest();
  return (await tab.evaluate(() => globalThis.benchPaint)) as Paint;
}

/**
 * When a list was painted. The end of its frame is known to a tenth of a millisecond, the browser's own
 * time to four; but cards that come within a frame are noticed with the next one.
 */
export function paintedAt({ shown, frame }: Paint): number {
  return frame - shown > 8 ? shown : frame;
}
