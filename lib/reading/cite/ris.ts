import type { Paper } from '@/lib/arxiv/paper';
import { absUrl } from '@/lib/arxiv/paper-urls';
import { familyFirst, parseName } from './names';
import { sourceOf } from './source';

const LINE_END = '\r\n';
// Readers differ in what ends a line.
const BLANKS = /[\s\p{Cc}]+/gu;

/**
 * RIS, one record a paper: `JOUR` once arXiv names a journal or a DOI, else `MANSCPT`. RIS has no
 * preprints, and Zotero takes types it doesn't know, `UNPB` among them, for journal articles:
 * https://github.com/zotero/translators/blob/master/RIS.js
 */
export function writeRis(papers: readonly Paper[]): string {
  return papers.map(record).join(LINE_END);
}

function record(paper: Paper): string {
  const lines = tagsOf(paper)
    .filter((tag): tag is [string, string] => Boolean(tag[1]))
    .map(([tag, value]) => `${tag}  - ${value.replace(BLANKS, ' ').trim()}${LINE_END}`);
  return `${lines.join('')}ER  - ${LINE_END}`;
}

function tagsOf(paper: Paper): [string, string | undefined][] {
  const { journal, doi, year, isPublished } = sourceOf(paper);
  const [first, last] = (journal?.pages ?? '').split('-');
  return [
    ['TY', isPublished ? 'JOUR' : 'MANSCPT'],
    ['TI', paper.title],
    ...paper.authors.map(({ name }): [string, string] => ['AU', authorOf(name)]),
    ['T2', journal?.journal],
    ['VL', journal?.volume],
    ['SP', first],
    ['EP', last],
    ['PY', String(year)],
    ['DA', dateOf(paper, year)],
    ['AB', paper.abstract],
    ...paper.categories.map((category): [string, string] => ['KW', category]),
    ['N1', paper.comment],
    ['DB', 'arXiv'],
    ['AN', `arXiv:${paper.id}`],
    ['DO', doi],
    ['UR', absUrl(paper.id)],
  ];
}

/** A comma parts the pieces of a name, so a group's own commas go. */
function authorOf(text: string): string {
  const name = parseName(text);
  return name.literal === undefined ? familyFirst(name) : name.literal.replace(/\s*,\s*/g, ' ');
}

/** The day of submission, unless the journal's year says something else. */
function dateOf(paper: Paper, year: number): string {
  const day = new Date(paper.published).toISOString().slice(0, 10).replaceAll('-', '/');
  return day.startsWith(`${year}/`) ? `${day}/` : `${year}///`;
}
