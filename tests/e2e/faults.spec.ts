import type { Page } from '@playwright/test';
import type { Check } from '@/lib/library/types/checks';
import { troubleKey } from '@/lib/watch/trouble-key';
import type { Fault } from '@/tools/local-arxiv/faults';
import { askToCheck, letWaitsPass, nextDone } from '../support/ask';
import type { ChromiumExtension } from '../support/chromium';
import { english } from '../support/english';
import { expect, test, testInLong } from '../support/fixtures';

type Code = NonNullable<Check['trouble']>['code'];

/** How each way of arXiv to misbehave ends; a refused query comes last, since it isn't asked again. */
const faults: [Fault, Code][] = [
  [{ kind: 'rate-limited-429' }, 'rate-limited'],
  [{ kind: 'rate-limited-429', retryAfter: 7200 }, 'rate-limited'],
  [{ kind: 'rate-limited-200' }, 'rate-limited'],
  [{ kind: 'empty-body' }, 'empty'],
  [{ kind: 'html' }, 'malformed'],
  [{ kind: 'denied-403' }, 'refused'],
  [{ kind: 'server-503', retryAfter: 0 }, 'server'],
  [{ kind: 'error-500' }, 'server'],
  [{ kind: 'zero-results' }, 'empty'],
  [{ kind: 'empty-page' }, 'empty'],
  [{ kind: 'reset' }, 'offline'],
  [{ kind: 'truncated' }, 'malformed'],
  [{ kind: 'huge', megabytes: 64 }, 'too-large'],
  [{ kind: 'rejected' }, 'rejected-query'],
];

/** The first words of what the status line says of a trouble. */
function wordsFor(code: Code): string {
  const key = `status_trouble_${troubleKey(code)}_title`;
  return (english(key, '$1').split('“$1')[0] ?? '').trim();
}

/** Asks again and gives the check as the fault stopped it, after so many failures before. */
async function troubleAfter(
  extension: ChromiumExtension,
  page: Page,
  failures: number,
): Promise<Check | undefined> {
  await letWaitsPass(page);
  await askToCheck(page);
  const isNext = ({ trouble }: Check) => (trouble?.attempt ?? 0) > failures;
  const rows = await extension.waitForCheck((checks) => checks.some(isNext), 40_000);
  return rows.find(isNext);
}

for (const [page, start] of [
  [1, 0],
  [3, 600],
] as const) {
  test.describe(`on page ${page}`, () => {
    test.use({
      corpus: { papers: start === 0 ? 300 : 11_000, seed: 1 },
      faults: [{ kind: 'server-503', start }],
    });

    test('each fault of arXiv ends in its own words', { tag: '@waits' }, async ({
      arxiv,
      extension,
    }) => {
      test.setTimeout(180_000);
      await extension.waitForCheck((checks) => checks.some((check) => check.state === 'waiting'));
      const popup = await extension.openPage('popup');
      for (const [index, [fault, code]] of faults.entries()) {
        arxiv.faults.clear();
        arxiv.faults.add({ ...fault, start });
        const check = await troubleAfter(extension, popup, index + 1);
        expect({ fault, code: check?.trouble?.code }).toEqual({ fault, code });
        await expect(popup.locator('.status-title')).toContainText(wordsFor(code));
        expect(await extension.rows('marks')).toHaveLength(start);
        expect((await extension.badge()).text).toContain('!');
      }
      await expect(popup.locator('.status')).toContainText('Invalid query string');
      expect(arxiv.stats().maxConcurrent).toBe(1);
    });
  });
}

test('a full disk is said in words, and the badge keeps the last true number', async ({
  arxiv,
  extension,
}) => {
  const { added } = await nextDone(extension, []);
  await expect.poll(async () => (await extension.badge()).text).toBe(String(added));
  const worker = await extension.worker();
  await worker.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    };
  });
  arxiv.corpus.add({ id: '2611.90001', title: 'Inverse design', published: arxiv.clock.now() });
  const popup = await extension.openPage('popup');
  await askToCheck(popup);
  await expect(popup.locator('.status')).toContainText(wordsFor('storage'), { timeout: 20_000 });
  expect((await extension.badge()).text).toBe(String(added));
});

test.describe('an answer that never ends', () => {
  test.use({ faults: [{ kind: 'stall' }] });

  test('is given up after 25 seconds', { tag: '@waits' }, async ({ extension }) => {
    const popup = await extension.openPage('popup');
    await extension.waitForCheck(
      (checks) => checks.some(({ trouble }) => trouble?.code === 'timeout'),
      45_000,
    );
    await expect(popup.locator('.status-title')).toContainText(wordsFor('timeout'));
  });
});

test.describe('an entry without a title', () => {
  test.use({ faults: [{ kind: 'broken-entry', start: 0, lacks: 'title' }] });

  testInLong('is counted and said, and the others are kept', async ({ extension }) => {
    const check = await nextDone(extension, []);
    expect(check.unreadable).toBe(1);
    expect(await extension.rows('marks')).toHaveLength(check.found - 1);
    const popup = await extension.openPage('popup');
    await expect(popup.locator('.status')).toContainText('1 entry could not be read');
  });
});

test.describe('a page that comes back short', () => {
  test.use({ faults: [{ kind: 'short-page', start: 0, entries: 7 }] });

  test('loses no paper', async ({ extension }) => {
    const check = await nextDone(extension, []);
    expect(check.read).toBe(check.found);
    expect(await extension.rows('marks')).toHaveLength(check.found);
  });
});
