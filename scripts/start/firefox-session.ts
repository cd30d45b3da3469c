import type { LocalAddress } from '@/tests/support/chromium-arguments';
import { launchFirefoxExtension } from '@/tests/support/firefox-extension';
import { pageSizes } from '@/tests/support/pages';
import type { Session } from './session';
import { readWhenStill } from './still';

/** Starts Firefox with the extension; it has no window. */
export async function openFirefox(arxiv: LocalAddress | undefined): Promise<Session> {
  const firefox = await launchFirefoxExtension({ arxiv, env: { TZ: 'UTC' } });
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
  };
}
