import type { Page } from '@playwright/test';
import { dispatch, suggestedFor } from '../support/dispatch';
import { expect, isLong, testInLong } from '../support/fixtures';

/** All of them in `npm run test:long`, else every second one. */
function some(all: readonly string[]): string[] {
  return all.filter((_, at) => isLong || at % 2 === 0);
}

const script = '<img src=x onerror="broken=1"><script>broken=1</script>';
const bomb = '('.repeat(60_000);

const hashes = [
  `#follow=${encodeURIComponent(`https://arxiv.org/search/?query=${script}&searchtype=all`)}`,
  `#follow=${encodeURIComponent(`https://export.arxiv.org/api/query?search_query=${bomb}`)}`,
  '#follow=javascript:broken=1',
  '#follow=%E0%A4%A',
  `#follow=${encodeURIComponent(`https://evil.example/${script}`)}`,
  `#follow=${encodeURIComponent('https://arxiv.org/abs/__proto__')}`,
  `#arxiv-daily=${'A'.repeat(100_000)}`,
  '#arxiv-daily=eyJfX3Byb3RvX18iOnsiYnJva2VuIjoxfX0',
  `#${script}`,
];

const searches = [
  `?view=__proto__&query=constructor&state=toString&sort=valueOf&text=${encodeURIComponent(script)}`,
  `?view=aside&query=${encodeURIComponent(script)}`,
  `?view=all&text=${encodeURIComponent(bomb.slice(0, 20_000))}`,
  '?view=all&text=%E0%A4%A&category=__proto__',
  '?view=statistics&view=all',
];

async function expectUnharmed(page: Page, what: string): Promise<void> {
  await expect(page.locator('main')).toBeVisible();
  const seen = await page.evaluate(() => ({
    broken: Reflect.get(globalThis, 'broken') ?? Reflect.get({}, 'broken'),
    foreign: document.querySelectorAll('main img, main script, iframe, [onerror]').length,
    links: [...document.querySelectorAll('a')].filter(({ protocol }) => protocol !== 'https:')
      .length,
  }));
  expect({ what, ...seen }).toEqual({ what, broken: undefined, foreign: 0, links: 0 });
}

testInLong(
  'addresses, the address bar and context menus of somebody who means ill change nothing',
  async ({ extension }) => {
    await extension.waitForCheck((checks) => checks.some(({ state }) => state === 'done'));
    const before = [await extension.rows('queries'), await extension.rows('marks')];
    const page = await extension.openPage('options');
    const options = page.url();
    for (const hash of some(hashes)) {
      await page.goto('about:blank');
      await page.goto(`${options}${hash}`);
      await expectUnharmed(page, hash.slice(0, 60));
    }
    for (const search of some(searches)) {
      await page.goto(`${options.replace('options', 'library')}${search}`);
      await expectUnharmed(page, search.slice(0, 60));
    }
    const worker = await extension.worker();
    const events: [string, unknown[]][] = [
      [
        'contextMenus.onClicked',
        [{ menuItemId: 'save', linkUrl: `https://arxiv.org/abs/${script}` }],
      ],
      [
        'contextMenus.onClicked',
        [{ menuItemId: 'saveSelection', selectionText: `${script} ${bomb}` }],
      ],
      ['contextMenus.onClicked', [{ menuItemId: '__proto__', pageUrl: script, linkUrl: 'x' }]],
      ['alarms.onAlarm', [{ name: '__proto__' }]],
    ];
    for (const [event, given] of events) await worker.evaluate(dispatch, { event, given });
    expect(await worker.evaluate(suggestedFor, `${script} ${bomb}`)).toEqual([]);
    expect([await extension.rows('queries'), await extension.rows('marks')]).toEqual(before);
    expect(extension.problems).toEqual([]);
  },
);
