import { resolve } from 'node:path';
import { browserSession, type ChromiumOptions, killBrowser, openBrowser } from './chromium-browser';
import { type ChromiumExtension, harness, runningWorker } from './chromium-extension';
import { collectProblems } from './collect-problems';
import { findChromium } from './find-browser';
import { keepLeastSpacing, untilListening } from './worker-calls';
import { watchWorkerErrors } from './worker-errors';

export type { ChromiumOptions } from './chromium-browser';
export type { ChromiumExtension } from './chromium-extension';

/** Starts the Chromium of this machine with the built extension and gives what drives it. */
export async function launchChromium(options: ChromiumOptions = {}): Promise<ChromiumExtension> {
  const found = findChromium();
  if (!found) throw new Error('chromium: none found; set CHROMIUM to its program');
  const extension = resolve(options.extension ?? '.output/chrome-mv3');
  const context = await openBrowser(found, extension, options);
  try {
    const browser = await browserSession(context);
    const problems = collectProblems(context);
    await watchWorkerErrors(browser, (error) => problems.push(error));
    // https://chromedevtools.github.io/devtools-protocol/tot/Extensions/#method-loadUnpacked
    if (found.branded) await browser.send('Extensions.loadUnpacked', { path: extension });
    const worker = await runningWorker(context);
    await worker.evaluate(keepLeastSpacing);
    await untilListening(worker);
    const kill = () => killBrowser(context, browser);
    const driven = harness(context, new URL(worker.url()).host, problems);
    return { ...driven, kill, close: () => context.close() };
  } catch (error) {
    await context.close();
    throw error;
  }
}
