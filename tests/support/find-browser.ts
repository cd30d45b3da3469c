import { type Machine, thisMachine } from './this-machine';

export type FoundChromium = {
  path: string;
  /**
   * Google Chrome 137 or later, which ignores `--load-extension`; Chromium, Chrome for Testing and
   * Edge go without that brand: https://groups.google.com/a/chromium.org/g/chromium-extensions/c/1-g8EFx2BBY
   */
  branded: boolean;
};

const onPath = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'chrome',
    'microsoft-edge',
  ],
  firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
};

const macApps = {
  chromium: [
    'Chromium.app/Contents/MacOS/Chromium',
    'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  firefox: [
    'Firefox.app/Contents/MacOS/firefox',
    'Firefox Developer Edition.app/Contents/MacOS/firefox',
  ],
};

const windowsPrograms = {
  chromium: [
    'Chromium\\Application\\chrome.exe',
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
};

const linuxPaths = {
  chromium: ['/usr/lib/chromium/chromium', '/snap/bin/chromium', '/opt/google/chrome/chrome'],
  firefox: ['/usr/lib/firefox-esr/firefox-esr', '/usr/lib/firefox/firefox', '/snap/bin/firefox'],
};

/** Finds a Chromium, Chrome or Edge: the one `CHROMIUM` names, else the best that is installed. */
export function findChromium(machine: Machine = thisMachine): FoundChromium | undefined {
  const paths = candidates('chromium', machine);
  const free = paths.find((path) => !isBranded(machine.version(path)));
  if (free !== undefined) return { path: free, branded: false };
  return paths[0] === undefined ? undefined : { path: paths[0], branded: true };
}

/** Finds a Firefox: the one `FIREFOX` names, else the first that is installed. */
export function findFirefox(machine: Machine = thisMachine): string | undefined {
  return candidates('firefox', machine)[0];
}

type Kind = 'chromium' | 'firefox';

function candidates(kind: Kind, machine: Machine): string[] {
  const { platform, env, exists } = machine;
  const named = env[kind.toUpperCase()];
  // A browser asked for by name is taken or missed, never replaced by another one.
  if (named) return exists(named) ? [named] : [];
  return [...fromPath(kind, platform, env), ...usualPaths(kind, platform, env)].filter(exists);
}

function isBranded(version: string): boolean {
  const major = /^Google Chrome (\d+)/.exec(version)?.[1];
  return major !== undefined && Number(major) >= 137;
}

function fromPath(kind: Kind, platform: string, env: Machine['env']): string[] {
  const windows = platform === 'win32';
  const folders = (env.PATH ?? env.Path ?? '').split(windows ? ';' : ':').filter(Boolean);
  const slash = windows ? '\\' : '/';
  return onPath[kind].flatMap((name) =>
    folders.map((folder) => `${folder}${slash}${name}${windows ? '.exe' : ''}`),
  );
}

function usualPaths(kind: Kind, platform: string, env: Machine['env']): string[] {
  if (platform === 'darwin') {
    const roots = ['/Applications', `${env.HOME ?? ''}/Applications`];
    return macApps[kind].flatMap((app) => roots.map((root) => `${root}/${app}`));
  }
  if (platform === 'win32') {
    const roots = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA];
    return windowsPrograms[kind].flatMap((program) =>
      roots.flatMap((root) => (root ? [`${root}\\${program}`] : [])),
    );
  }
  return linuxPaths[kind];
}
