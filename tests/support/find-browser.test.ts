import { describe, expect, it } from 'vitest';
import { findChromium, findFirefox } from './find-browser';
import type { Machine } from './this-machine';

function machine(installed: Record<string, string>, more: Partial<Machine> = {}): Machine {
  return {
    platform: 'linux',
    env: { PATH: '/usr/local/bin:/usr/bin' },
    exists: (path) => Object.hasOwn(installed, path),
    version: (path) => installed[path] ?? '',
    ...more,
  };
}

describe('findChromium', () => {
  it.each([
    ['Chromium', 'Chromium 156.0.1', false],
    ['an old Chrome', 'Google Chrome 136.0.1', false],
    ['a Chrome that ignores --load-extension', 'Google Chrome 137.0.1', true],
    ['Chrome for Testing', 'Google Chrome for Testing 150.0.1', false],
    ['Edge', 'Microsoft Edge 150.0.1', false],
  ])('tells whether %s is branded', (_, version, branded) => {
    const found = findChromium(machine({ '/usr/bin/google-chrome': version }));
    expect(found).toEqual({ path: '/usr/bin/google-chrome', branded });
  });

  it('prefers a browser that loads extensions over a branded Chrome', () => {
    const both = machine({
      '/usr/bin/google-chrome': 'Google Chrome 140.0.1',
      '/usr/bin/microsoft-edge': 'Microsoft Edge 140.0.1',
    });
    expect(findChromium(both)?.path).toBe('/usr/bin/microsoft-edge');
  });

  it('finds nothing on a machine without a browser', () => {
    expect(findChromium(machine({}))).toBeUndefined();
    expect(findFirefox(machine({}))).toBeUndefined();
  });

  it('takes the browser named by the environment and no other', () => {
    const installed = { '/usr/bin/chromium': 'Chromium 156.0.1', '/opt/mine': 'Chromium 150.0.1' };
    const env = { PATH: '/usr/bin', CHROMIUM: '/opt/mine' };
    expect(findChromium(machine(installed, { env }))?.path).toBe('/opt/mine');
    const gone = { PATH: '/usr/bin', CHROMIUM: '/opt/gone' };
    expect(findChromium(machine(installed, { env: gone }))).toBeUndefined();
  });
});

describe('findFirefox', () => {
  it.each([
    ['linux', {}, '/snap/bin/firefox'],
    ['darwin', { HOME: '/Users/a' }, '/Users/a/Applications/Firefox.app/Contents/MacOS/firefox'],
    ['win32', { ProgramFiles: 'C:\\Programs' }, 'C:\\Programs\\Mozilla Firefox\\firefox.exe'],
    ['win32', { Path: 'C:\\a;D:\\b' }, 'D:\\b\\firefox.exe'],
  ])('knows where it usually is on %s', (platform, env, path) => {
    expect(findFirefox(machine({ [path]: 'Mozilla Firefox 140' }, { platform, env }))).toBe(path);
  });
});
