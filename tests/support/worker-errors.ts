import type { CDPSession } from '@playwright/test';

type Exception = { text: string; exception?: { description?: string } };

/**
 * Calls `onError` with every uncaught error of every worker that runs or will run. Playwright keeps
 * these to itself, so they are read from a debugging session beside its own:
 * https://chromedevtools.github.io/devtools-protocol/tot/Runtime/#event-exceptionThrown
 */
export async function watchWorkerErrors(
  browser: CDPSession,
  onError: (error: string) => void,
): Promise<void> {
  async function attach(targetId: string): Promise<void> {
    const { sessionId } = await browser.send('Target.attachToTarget', { targetId });
    const message = JSON.stringify({ id: 1, method: 'Runtime.enable' });
    await browser.send('Target.sendMessageToTarget', { sessionId, message });
  }
  browser.on('Target.targetCreated', ({ targetInfo }) => {
    // A worker may be gone again before it is asked.
    if (targetInfo.type === 'service_worker') attach(targetInfo.targetId).catch(() => {});
  });
  browser.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { method, params } = JSON.parse(message);
    if (method !== 'Runtime.exceptionThrown') return;
    const details: Exception = params.exceptionDetails;
    onError(`${details.text} ${details.exception?.description ?? ''}`.trim());
  });
  await browser.send('Target.setDiscoverTargets', { discover: true });
}
