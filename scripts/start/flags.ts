import { parseArgs } from 'node:util';

export type Flags = {
  browser: 'chromium' | 'firefox';
  /** Whether the real arXiv is asked. */
  live: boolean;
  /** How many papers the embedded arXiv makes up. */
  papers: number;
  headless: boolean;
};

type Machine = { platform: NodeJS.Platform; env: Record<string, string | undefined> };

/** Reads what follows `npm start --`; throws a sentence about what it doesn't understand. */
export function readFlags(args: string[], machine: Machine): Flags {
  const { values } = parseArgs({
    args,
    options: {
      browser: { type: 'string', default: 'chromium' },
      live: { type: 'boolean', default: false },
      papers: { type: 'string', default: '2000' },
      headless: { type: 'boolean', default: false },
    },
  });
  const { browser, live, papers } = values;
  if (browser !== 'chromium' && browser !== 'firefox') {
    throw new Error(`start: --browser is chromium or firefox, not ${browser}`);
  }
  if (!/^[1-9]\d{0,6}$/.test(papers))
    throw new Error(`start: --papers ${papers} is no such number`);
  return {
    browser,
    live,
    papers: Number(papers),
    headless: values.headless || !hasDisplay(machine),
  };
}

function hasDisplay({ platform, env }: Machine): boolean {
  if (platform === 'darwin' || platform === 'win32') return !env.CI;
  return Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}
