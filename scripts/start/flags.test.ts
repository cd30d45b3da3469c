import { describe, expect, it } from 'vitest';
import { readFlags } from './flags';

const linux = { platform: 'linux', env: {} } as const;

describe('the flags of npm start', () => {
  it('are Chromium with 2,000 papers of the embedded arXiv when none are given', () => {
    expect(readFlags([], linux)).toEqual({
      browser: 'chromium',
      live: false,
      papers: 2000,
      headless: true,
    });
  });

  it('are read', () => {
    const flags = readFlags(['--live', '--browser', 'firefox', '--papers', '50'], linux);
    expect(flags).toMatchObject({ browser: 'firefox', live: true, papers: 50 });
  });

  it.each([
    [['--browser', 'opera'], '--browser is chromium or firefox, not opera'],
    [['--papers', 'many'], '--papers many'],
    [['--papers', '0'], '--papers 0'],
    [['--nonsense'], "Unknown option '--nonsense'"],
  ])('refuse %j', (args, words) => {
    expect(() => readFlags(args, linux)).toThrow(words);
  });
});

describe('without a window', () => {
  it.each([
    ['linux', {}, true],
    ['linux', { DISPLAY: ':0' }, false],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, false],
    ['darwin', {}, false],
    ['darwin', { CI: '1' }, true],
    ['win32', {}, false],
  ] as const)('on %s with %j: %s', (platform, env, headless) => {
    expect(readFlags([], { platform, env }).headless).toBe(headless);
  });

  it('also where there is a display, when asked', () => {
    const machine = { platform: 'linux', env: { DISPLAY: ':0' } } as const;
    expect(readFlags(['--headless'], machine).headless).toBe(true);
  });
});
