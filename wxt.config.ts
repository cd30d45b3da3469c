import preact from '@preact/preset-vite';
import { mergeConfig } from 'vite';
import { defineConfig } from 'wxt';
import { leanXml } from './scripts/build/lean-xml';
import { addPortugal } from './scripts/build/portuguese';

function themeIcon(size: number) {
  return { light: `icon/dark-${size}.png`, dark: `icon/${size}.png`, size };
}

/**
 * A page of ours has its styles from the start and its scripts on the disk, so what Vite puts around
 * each `import()` to fetch both ahead of time is nearly 1 kB of the popup's start for nothing.
 */
const plainImports = {
  name: 'plain-imports',
  enforce: 'pre' as const,
  load: (id: string) =>
    id === '\0vite/preload-helper.js'
      ? 'export const __vitePreload = (load) => load();'
      : undefined,
};

/** Nor does a script need the names of what its `import()` might fetch, half a kB of them. */
function neededByPage(_: string, needed: string[], { hostType }: { hostType: 'html' | 'js' }) {
  return hostType === 'html' ? needed : [];
}

/** What runs before a page's first paint is small, and WXT's words on how it fails would be a quarter of it. */
const bareScripts = {
  name: 'bare-scripts',
  enforce: 'pre' as const,
  transform(code: string) {
    const [from] = /"[^"]*\/entrypoints\/(?:first|theme)\.ts"/.exec(code) ?? [];
    const isWrapped = from && code.includes('crashed on startup');
    return isWrapped
      ? `import definition from ${from};\nexport default definition.main();`
      : undefined;
  },
};

/**
 * What checks the rows of files comes late and uses much of valibot, which is one module: with a copy of
 * its own there, what the popup starts with has no more of it than it needs.
 */
const ownValibot = {
  name: 'own-valibot',
  enforce: 'pre' as const,
  async resolveId(this: Resolver, source: string, importer: string | undefined) {
    if (source !== 'valibot' || !importer?.endsWith('/lib/sync/row-schemas.ts')) return undefined;
    const found = await this.resolve(source, importer, { skipSelf: true });
    return found && `${found.id}?rows`;
  },
};

type Resolver = {
  resolve: (
    source: string,
    importer: string,
    options: { skipSelf: boolean },
  ) => Promise<{ id: string } | null>;
};

type Modules = {
  getModuleInfo: (id: string) => { importers: readonly string[] } | null;
};

/**
 * Names the chunk of what the popup starts with. In one piece it compresses better than in six, and
 * the other pages, which share nearly all of it, have room for the rest.
 */
function startChunk(id: string, modules: Modules): string | undefined {
  // Empty in what is built, and a file of its own otherwise.
  if (id.endsWith('virtual:wxt-html-plugins')) return 'start';
  const seen = new Set<string>();
  function isImported(module: string): boolean {
    const importers = modules.getModuleInfo(module)?.importers ?? [];
    return importers.some((importer) => {
      if (importer.endsWith('/entrypoints/popup/main.tsx')) return true;
      if (seen.has(importer)) return false;
      seen.add(importer);
      return isImported(importer);
    });
  }
  return isImported(id) ? 'start' : undefined;
}

let isFirefox = false;

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  manifestVersion: 3,
  hooks: {
    'config:resolved': ({ config }) => {
      isFirefox = config.browser === 'firefox';
    },
    'build:publicAssets': addPortugal,
    'vite:build:extendConfig': (entrypoints, config) => {
      // Chrome and Edge give promises themselves, and the polyfill is 3 kB of each first load.
      const alias = isFirefox ? {} : { 'wxt/browser': '@wxt-dev/browser' };
      Object.assign(config, mergeConfig(config, { resolve: { alias } }));
      if (!entrypoints.some(({ type }) => type === 'popup')) return;
      const output = { codeSplitting: { groups: [{ name: startChunk }] } };
      // The banner is a script of its own, built beside it.
      const external = ['/follow-banner.js'];
      Object.assign(
        config,
        mergeConfig(config, { build: { rolldownOptions: { output, external } } }),
      );
    },
  },
  zip: { excludeSources: ['test-results/**', 'coverage/**'] },
  vite: () => ({
    plugins: [preact(), plainImports, bareScripts, ownValibot, leanXml],
    build: { modulePreload: { polyfill: false, resolveDependencies: neededByPage } },
    // The package's entry is its script for old browsers, 2 kB larger when compressed.
    resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    ...(browser !== 'firefox' && { minimum_chrome_version: '123' }),
    permissions: ['activeTab', 'alarms', 'contextMenus', 'storage', 'unlimitedStorage'],
    host_permissions: ['https://export.arxiv.org/*', 'https://rss.arxiv.org/*'],
    optional_permissions: ['notifications'],
    omnibox: { keyword: 'ax' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+X' } },
      'open-library': {
        suggested_key: { default: 'Alt+Shift+L' },
        description: '__MSG_places_openLibrary__',
      },
    },
    // Zotero on the reader's own machine; patterns of hosts can't name its port. And any https host, to
    // ask for the one WebDAV server the reader names: what isn't listed here can't be asked for later.
    optional_host_permissions: ['http://127.0.0.1/*', 'https://*/*'],
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; " +
        "connect-src https: http://127.0.0.1:23119; base-uri 'none'; form-action 'none'; frame-ancestors 'none'" +
        // Firefox doesn't know these yet and would say so.
        (browser === 'firefox'
          ? ''
          : "; require-trusted-types-for 'script'; trusted-types printable own-script"),
    },
    ...(browser === 'firefox' && {
      // Firefox picks by the theme's text: `light` is the icon for dark toolbars.
      action: { theme_icons: [16, 32].map(themeIcon) },
      browser_specific_settings: {
        gecko: {
          id: 'arxiv-daily@arxiv-daily.example',
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
});
