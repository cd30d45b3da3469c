import type { LocalAddress } from '@/tests/support/chromium-arguments';
import { type FirefoxExtension, launchFirefoxExtension } from '@/tests/support/firefox-extension';
import { pageSizes } from '@/tests/support/pages';
import type { Session } from './session';
import { readWhenStill } from './still';

type Options = { arxiv: LocalAddress | undefined; headless: boolean };

/** Starts Firefox with the extension. */
export async function openFirefox({ arxiv, headless }: Options): Promise<Session> {
  const firefox = await launchFirefoxExtension({
    arxiv,
    headless,
    ...(headless && { env: { TZ: 'UTC' } }),
  });
  return {
    ...firefox,
    picture: async (name, scheme) => {
      const { width, height } = pageSizes[name];
      await firefox.open(`${name}.html`);
      await firefox.setViewport(width, height);
      await firefox.colorScheme(scheme);
      await readWhenStill(() => firefox.evaluate(() => document.body.innerText));
      return firefox.screenshot();
    },
    ...(!headless && { window: { show: () => show(firefox), closed: firefox.closed } }),
  };
}

async function show(firefox: FirefoxExtension): Promise<void> {
  await firefox.open('options.html');
  for (const name of ['popup', 'library']) {
    await firefox.newTab();
    await firefox.open(`${name}.html`);
  }
}
