import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { findChromium } from '@/tests/support/find-browser';

const sizes = [16, 19, 24, 32, 38, 48, 64, 96, 128];
/** Only toolbars need the variant for dark surroundings, and no toolbar shows more than 64 pixels. */
const darkSizes = sizes.filter((size) => size <= 64);

const sources = fileURLToPath(new URL('.', import.meta.url));
const target = fileURLToPath(new URL('../../public/icon/', import.meta.url));

/** Draws the SVG as a square PNG of `size` pixels on a transparent ground. */
async function render(page: Page, svg: string, size: number, name: string): Promise<void> {
  const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<body style="margin:0"><img src="${source}" width="${size}" height="${size}" style="display:block">`,
  );
  await page.screenshot({ path: join(target, name), omitBackground: true });
}

async function main(): Promise<void> {
  const browser = await chromium.launch({ executablePath: findChromium()?.path });
  try {
    await mkdir(target, { recursive: true });
    const page = await browser.newPage();
    const icon = await readFile(join(sources, 'icon.svg'), 'utf8');
    const dark = await readFile(join(sources, 'icon-dark.svg'), 'utf8');
    for (const size of sizes) await render(page, icon, size, `${size}.png`);
    for (const size of darkSizes) await render(page, dark, size, `dark-${size}.png`);
  } finally {
    await browser.close();
  }
  console.log(`${sizes.length + darkSizes.length} icons in public/icon`);
}

await main();
