import type { Paper } from '@/lib/arxiv/paper';
import { absUrl } from '@/lib/arxiv/paper-urls';
import { escapeHtml } from '../escape-html';
import { stamp, utcDate } from './stamp';
import type { Digest } from './types';

const STYLE = `
:root { color-scheme: light; font: 11pt/1.45 Georgia, serif; color: #111; background: #fff }
body { font: inherit; max-width: 42rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere }
h1 { font-size: 1.5rem; margin: 0 }
h2 { font-size: 1.1rem; margin: 0 0 .25rem }
article { margin-top: 1.5rem; padding-top: 1rem; border-top: 1px solid #bbb; break-inside: avoid }
.about { color: #444; font-size: .9rem; margin: .25rem 0 }
a { color: inherit }
p { margin: .5rem 0 }
@page { margin: 18mm }
@media print { body { max-width: none; margin: 0; padding: 0 } h2 { break-after: avoid } }
`;

/** A whole HTML document to read or print: no script, nothing loaded, every text only text. */
export function writePage(digest: Digest): string {
  const { papers, at, timeZone, title, language = 'en', direction = 'ltr' } = digest;
  return `<!doctype html>
<html lang="${escapeHtml(language)}" dir="${escapeHtml(direction)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1 dir="auto">${escapeHtml(title)} (${papers.length})</h1>
<p class="about">${escapeHtml(stamp(at, timeZone))}</p>
${papers.map(article).join('')}</main>
</body>
</html>
`;
}

function article(paper: Paper): string {
  const id = `${paper.id}v${paper.version}`;
  const address = escapeHtml(absUrl(paper.id, paper.version));
  const authors = paper.authors.map(({ name }) => name).join(', ');
  return `<article>
<h2 dir="auto"><a href="${address}">${escapeHtml(paper.title)}</a></h2>
<p class="about" dir="auto">${escapeHtml(authors)}</p>
<p class="about">${escapeHtml(`${id} · ${paper.primaryCategory} · ${utcDate(paper.published)}`)}</p>
${paragraphs(paper.abstract)}</article>
`;
}

function paragraphs(text: string): string {
  const all = text === '' ? [] : text.split('\n\n');
  return all.map((paragraph) => `<p dir="auto">${escapeHtml(paragraph)}</p>\n`).join('');
}
