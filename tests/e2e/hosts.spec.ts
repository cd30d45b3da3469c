import { chromium } from '@playwright/test';
import { launchChromium } from '../support/chromium';
import { chromiumArguments } from '../support/chromium-arguments';
import { type ConnectProxy, startConnectProxy } from '../support/connect-proxy';
import { findChromium } from '../support/find-browser';
import { expect, test } from '../support/fixtures';

const arxivHosts = ['export.arxiv.org:443', 'rss.arxiv.org:443'];

/** Chromium looks for its own updates when it likes, with and without us. */
const chromiums = ['update.googleapis.com', 'clients2.google.com'];

type Through = (proxy: ConnectProxy) => Promise<void>;

/** The hosts a browser asks for while it does something, each once. */
async function hostsOf(tlsPort: number, through: Through): Promise<string[]> {
  const led = { 'export.arxiv.org': tlsPort, 'rss.arxiv.org': tlsPort };
  const proxy = await startConnectProxy({ hosts: led });
  try {
    await through(proxy);
  } finally {
    await proxy.close();
  }
  const hosts = proxy.asked.map((asked) =>
    URL.canParse(asked) ? new URL(asked).host || asked : asked,
  );
  return [...new Set(hosts)].filter((host) => !chromiums.includes(host.split(':')[0] ?? '')).sort();
}

test('a browser with the extension asks no host more than without it but the two of arXiv', async ({
  arxiv,
}) => {
  const withIt = await hostsOf(arxiv.tlsPort, async ({ port }) => {
    const extension = await launchChromium({ language: 'en-US', arxiv, proxy: port });
    await extension.waitForCheck((checks) => checks.some(({ state }) => state === 'done'));
    for (const name of ['popup', 'library', 'options', 'diagnostics'] as const) {
      const page = await extension.openPage(name);
      await expect(page.locator('main')).toBeVisible();
      const card = page.locator('article .card-title button').first();
      if (name === 'library') await card.press('Enter');
    }
    await expect.poll(() => arxiv.feedRequests.length).toBeGreaterThan(0);
    expect(extension.problems).toEqual([]);
    await extension.close();
  });
  const without = await hostsOf(arxiv.tlsPort, async ({ port }) => {
    const found = findChromium();
    const { args } = chromiumArguments({ extension: undefined, arxiv, proxy: port });
    const context = await chromium.launchPersistentContext('', {
      ...(found && { executablePath: found.path }),
      chromiumSandbox: false,
      args,
    });
    const page = await context.newPage();
    // A host of nobody shows that the proxy sees what is asked.
    await page.goto('https://nobody.example/').catch(() => undefined);
    await context.close();
  });
  expect(without).toContain('nobody.example:443');
  expect(withIt.filter((host) => !without.includes(host))).toEqual(arxivHosts);
});
