import { Window } from 'happy-dom';
import { expect, test } from 'vitest';
import { absUrl } from '@/lib/arxiv/paper-urls';
import { hostilePapers } from '@/tests/support/hostile-paper';
import { hostileTexts } from '@/tests/support/hostile-texts';
import { paper } from '@/tests/support/papers';
import { readBibtex, readCitations } from '@/tests/support/read-citations';
import { cite, citeFormats } from './cite';

const papers = hostilePapers(hostileTexts);
const ids = papers.map(({ id }) => id);
const written = new Map(citeFormats.map((format) => [format, cite(format, papers).text]));

/** Rows and cells of comma-separated values by RFC 4180, which knows nothing of spreadsheets. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const cells = text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g);
  for (const [, quoted, bare = '', end] of cells) {
    rows.at(-1)?.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

test('BibTeX is read back as one entry a paper, with no field but ours', () => {
  const entries = readBibtex(written.get('bibtex') ?? '');
  expect(entries.map(({ properties }) => properties.eprint)).toEqual(ids);
  expect(new Set(entries.map(({ label }) => label)).size).toBe(papers.length);
  const fields =
    /^(?:title|author|journal|volume|pages|year|doi|eprint|archiveprefix|primaryclass|url|note)$/;
  for (const { properties, label } of entries) {
    expect(label).toMatch(/^[a-z0-9]+$/);
    expect(Object.keys(properties).filter((name) => !fields.test(name))).toEqual([]);
  }
});

test('BibTeX has no command that defines, reads, writes or leads elsewhere', () => {
  const { text } = cite('bibtex', [
    ...papers,
    ...['$\\input{x}$', '$x\\write18{y}$', '$\\catcode1$'].map((title, at) =>
      paper({ id: `2601.0000${at}`, title }),
    ),
  ]);
  expect(text).not.toMatch(/\\(?:input|write|catcode|def|href|url)\b/);
  expect(text).not.toMatch(/[^\n\P{Cc}]/u);
});

test('RIS is read back as one record a paper, whatever ends a line for a reader', () => {
  const text = written.get('ris') ?? '';
  const lines = text.split(/\r\n|[[\s\p{Cc}]--[ ]]/v);
  expect(lines.filter((line) => line !== '' && !/^[A-Z][A-Z0-9] {2}- /.test(line))).toEqual([]);
  const items = readCitations(text);
  expect(items.map(({ URL }) => URL)).toEqual(ids.map((id) => absUrl(id)));
  papers.forEach(({ title }, at) => {
    expect(items[at]?.title ?? '').toBe(title.replace(/[\s\p{Cc}]+/gu, ' ').trim());
  });
});

test('CSL-JSON and JSON hold every text as it was', () => {
  const csl = JSON.parse(written.get('csl') ?? '');
  const json = JSON.parse(written.get('json') ?? '');
  papers.forEach(({ id, title, comment, dois: [doi] }, at) => {
    expect(csl[at]).toMatchObject({ title, DOI: doi, archive_location: id });
    expect(json[at]).toMatchObject({ title, comment, dois: [doi] });
  });
});

test('CSV is read back cell by cell, and no cell is a formula', () => {
  const [head = [], ...rows] = readCsv((written.get('csv') ?? '').slice(1));
  expect(rows).toHaveLength(papers.length);
  rows.forEach((row, at) => {
    expect(row).toHaveLength(head.length);
    for (const text of row) expect(text).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
    const title = papers[at]?.title ?? '';
    expect([title, `'${title}`]).toContain(row[head.indexOf('title')]);
  });
});

test('each Markdown link has one address, that of its paper', () => {
  const lines = (written.get('markdown') ?? '').trimEnd().split('\n');
  expect(lines).toHaveLength(papers.length);
  lines.forEach((line, at) => {
    const end = `](${absUrl(ids[at] ?? '')})`;
    expect([line.slice(0, 3), line.slice(-end.length)]).toEqual(['- [', end]);
    // A bracket, a tag or an entity that isn't escaped would be more than text.
    const bare = line.slice(3, -end.length).replace(/\\[\s\S]/g, '\0');
    expect(bare).not.toMatch(/[[\]]|<[a-z/!?]|&(?:#|[a-z]+;)/i);
  });
});

test('links for pages show every title as text', () => {
  const { document } = new Window();
  document.body.innerHTML = cite('rich', papers).html ?? '';
  const links = [...document.querySelectorAll('a')];
  expect(links.map((link) => link.getAttribute('href'))).toEqual(ids.map((id) => absUrl(id)));
  expect(document.querySelectorAll('body *')).toHaveLength(2 * papers.length);
});

test('plain citations are one line a paper', () => {
  const text = written.get('plain') ?? '';
  expect(text.split('\n')).toHaveLength(papers.length + 1);
});
