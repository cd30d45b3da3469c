import type { Paper } from '@/lib/arxiv/paper';
import { absUrl } from '@/lib/arxiv/paper-urls';

const columns: [string, (paper: Paper) => string][] = [
  ['id', ({ id }) => id],
  ['version', ({ version }) => String(version)],
  ['title', ({ title }) => title],
  ['authors', ({ authors }) => authors.map(({ name }) => name).join('; ')],
  ['published', ({ published }) => new Date(published).toISOString()],
  ['updated', ({ updated }) => new Date(updated).toISOString()],
  ['primary category', ({ primaryCategory }) => primaryCategory],
  ['categories', ({ categories }) => categories.join(' ')],
  ['comment', ({ comment }) => comment ?? ''],
  ['journal reference', ({ journalRef }) => journalRef ?? ''],
  ['DOIs', ({ dois }) => dois.join(' ')],
  ['address', ({ id }) => absUrl(id)],
  ['abstract', ({ abstract }) => abstract],
];

/** Comma-separated values after RFC 4180, with a byte order mark, without which Excel breaks accents. */
export function writeCsv(papers: readonly Paper[]): string {
  const head = columns.map(([name]) => name);
  const rows = papers.map((paper) => columns.map(([, read]) => read(paper)));
  return `\uFEFF${[head, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

// A spreadsheet runs what begins so, and signs of East Asian width too:
// https://owasp.org/www-community/attacks/CSV_Injection
const FORMULA = /^[=+\-@＝＋－＠\t\r\n]/;

function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
