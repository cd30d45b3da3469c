import { existsSync, readFileSync } from 'node:fs';

const built = '.output/chrome-mv3';

/** Every script a page loads before it is asked for anything more. */
function scriptsOf(page) {
  const file = `${built}/${page}.html`;
  const html = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const sources = [...html.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)];
  return sources.map(([, path]) => `${built}/${path}`);
}

export default [
  {
    name: 'query language, all of it',
    path: '.output/sizes/query-room.js',
    limit: '12 kB',
    gzip: true,
  },
  { name: 'background', path: `${built}/background.js`, limit: '75 kB', gzip: true },
  { name: 'popup, first load', path: scriptsOf('popup'), limit: '60 kB', gzip: true },
];
