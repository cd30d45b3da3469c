import type { Page } from '@playwright/test';
import type { Browser } from './browser';

/** MB that a page's scripts hold after a collection of garbage, buffers included. */
export async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const usage: Usage = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return sumOf(usage);
}

type Usage = { usedSize: number; backingStorageSize?: number };

function sumOf({ usedSize, backingStorageSize = 0 }: Usage): number {
  return (usedSize + backingStorageSize) / 1e6;
}

/**
 * The same of the background worker, which is asked over a session within the browser's own:
 * https://chromedevtools.github.io/devtools-protocol/tot/Target/#method-sendMessageToTarget
 */
export async function heapOfWorker({ extension }: Browser): Promise<number> {
  const browser = await extension.context.browser()?.newBrowserCDPSession();
  if (!browser) throw new Error('bench: no session with the whole browser');
  const { targetInfos } = await browser.send('Target.getTargets');
  const targetId = targetInfos.find(({ type }) => type === 'service_worker')?.targetId;
  if (!targetId) throw new Error('bench: no worker is running');
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId });
  const usage = new Promise<Usage>((resolve) => {
    browser.on('Target.receivedMessageFromTarget', ({ message }) => {
      const { id, result } = JSON.parse(message);
      if (id === 2) resolve(result);
    });
  });
  for (const [id, method] of [
    [1, 'HeapProfiler.collectGarbage'],
    [2, 'Runtime.getHeapUsage'],
  ]) {
    const message = JSON.stringify({ id, method });
    await browser.send('Target.sendMessageToTarget', { sessionId, message });
  }
  const sum = sumOf(await usage);
  await browser.detach();
  return sum;
}
