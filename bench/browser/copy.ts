import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import preact from '@preact/preset-vite';
import { build } from 'vite';
import { leanXml } from '@/scripts/build/lean-xml';

/** The build as it ships. */
export const product = resolve('.output/chrome-mv3');
/** A copy of the build to which the pages of the bench are added; the product has none of them. */
export const copy = resolve('.output/bench/extension');
/** As small a background as answers a message. */
export const bare = resolve('.output/bench/bare');

/** Whatever folder it is loaded from, it is the same extension, so that a profile can be kept. */
const key = Buffer.from('the key of a bench').toString('base64');

const page = `<!doctype html><meta charset="utf-8" /><title>Probe</title>
<script type="module" src="/probe.js"></script>
`;

/** Copies the build, adds the probe to it, and makes the bare extension. */
export async function makeCopies(): Promise<void> {
  rmSync(resolve('.output/bench'), { recursive: true, force: true });
  cpSync(product, copy, { recursive: true });
  changeManifest(copy, { key });
  writeFileSync(join(copy, 'probe.html'), page);
  await bundle(
    {
      probe: 'bench/probe/main.ts',
      paint: 'bench/probe/paint.ts',
      'in-page': 'bench/probe/in-page.ts',
    },
    [leanXml],
  );
  await bundle({ 'plain-xml': 'bench/probe/plain-xml.ts' }, []);
  cpSync(copy, bare, { recursive: true });
  writeFileSync(
    join(bare, 'background.js'),
    'chrome.runtime.onMessage.addListener((message, sender, reply) => { reply({}); });\n',
  );
}

function changeManifest(folder: string, change: object): void {
  const path = join(folder, 'manifest.json');
  const manifest: object = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, JSON.stringify({ ...manifest, ...change }));
}

/** Bundles what runs in pages of the extension, as the build would. */
async function bundle(
  input: Record<string, string>,
  more: readonly (typeof leanXml)[],
): Promise<void> {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [preact(), ...more],
    resolve: {
      alias: [
        { find: '@', replacement: resolve('.') },
        { find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' },
      ],
    },
    build: {
      outDir: copy,
      emptyOutDir: false,
      rolldownOptions: {
        input,
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: '[name].js', chunkFileNames: 'probe-[name].js' },
      },
    },
  });
}
