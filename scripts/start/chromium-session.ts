import { type ChromiumExtension, launchChromium } from '@/tests/support/chromium';
import type { LocalAddress } from '@/tests/support/chromium-arguments';
import { pageSizes } from '@/tests/support/pages';
import type { Session } from './session';
import { readWhenStill } from './still';

type Options = { arxiv: LocalAddress | undefined; headless: boolean };

/** Starts Chromium with the extension. */
export async function openChromium({ arxiv, headless }: Options): Promise<Session> {
  const chromium = await launchChromium({
    arxiv,
    headless,
    ...(headless && { timezone: 'UTC' }),
  });
  return {
    ...chromium,
    problems: async () => chromium.problems,
    badgeText: async () => (await chromium.badge()).text,
    picture: async (name, scheme) => {
      const page = await chromium.openPage(name, pageSizes[name]);
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await readWhenStill(() => page.evaluate(() => document.body.innerText));
      const picture = await page.screenshot({ animations: 'disabled' });
      await page.close();
      return picture;
    },
    ...(!headless && {
      window: {
        show: () => show(chromium),
        closed: new Promise((resolve) => chromium.context.once('close', () => resolve())),
      },
    }),
  };
}

async function show({ context, openPage }: ChromiumExtension): Promise<void> {
  const before = context.pages();
  await openPage('options');
  await openPage('popup');
  await openPage('library');
  for (const page of before) await page.close();
}
