import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { product } from '../browser/copy';
import { type Row, rowOf } from '../table/row';

/** Bundles of the build, gzip, in thousands of bytes. */
export async function sizeRows(): Promise<Row[]> {
  const pages = ['popup', 'library', 'options', 'sidepanel'];
  const first = new Set(pages.flatMap((page) => scriptsOf(page).map(({ path }) => path)));
  const late = readdirSync(join(product, 'chunks'))
    .map((name) => `chunks/${name}`)
    .filter((path) => path.endsWith('.js') && !first.has(path));
  return [
    sizeRow('background', ['background.js']),
    sizeRow('sync', ['sync.js']),
    ...pages.map((page) =>
      sizeRow(
        `${page} first load`,
        scriptsOf(page).map(({ path }) => path),
      ),
    ),
    sizeRow('what pages load later', late),
  ];
}

/** The popup's scripts that run before its list is painted: where no early one does that, all of them. */
export function scriptsBeforeList(isEarly: boolean): Row {
  const scripts = scriptsOf('popup').filter(({ isModule }) => !isModule || !isEarly);
  return sizeRow(
    'popup scripts before its list',
    scripts.map(({ path }) => path),
  );
}

function sizeRow(name: string, paths: readonly string[]): Row {
  const sizes = paths.map(
    (path) => gzipSync(readFileSync(join(product, path)), { level: 9 }).length,
  );
  return rowOf(`size ${name}`, 'kB', [sizes.reduce((sum, size) => sum + size, 0) / 1000]);
}

/** Every script a page loads before it is asked for anything more. */
function scriptsOf(page: string): { path: string; isModule: boolean }[] {
  const html = readFileSync(join(product, `${page}.html`), 'utf8');
  return [...html.matchAll(/<(?:script|link)[^>]*(?:src|href)="\/([^"]+\.js)"[^>]*>/g)].map(
    ([tag, path = '']) => ({ path, isModule: /type="module"|modulepreload/.test(tag) }),
  );
}
