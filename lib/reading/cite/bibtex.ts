import type { Paper } from '@/lib/arxiv/paper';
import { absUrl } from '@/lib/arxiv/paper-urls';
import { citeKeys } from './keys';
import { type Name, parseName } from './names';
import { type Source, sourceOf, withdrawal } from './source';
import { escapeTex } from './tex';

// TeX stops at these.
const CONTROL = /\p{Cc}+/gu;

/**
 * BibTeX in arXiv's own form, `@misc`; `@article` once arXiv names a journal or a DOI. Titles stand
 * in two pairs of braces: whether a capital is a name or a habit can't be told, so styles leave all.
 */
export function writeBibtex(papers: readonly Paper[]): string {
  const keys = citeKeys(papers);
  return papers.map((paper, at) => entry(paper, keys[at] ?? paper.id)).join('\n');
}

function entry(paper: Paper, key: string): string {
  const source = sourceOf(paper);
  const fields = fieldsOf(paper, source)
    .filter((field): field is [string, string] => Boolean(field[1]))
    .map(([name, value]) => `  ${name}={${value.replace(CONTROL, ' ')}},\n`);
  return `@${source.isPublished ? 'article' : 'misc'}{${key},\n${fields.join('')}}\n`;
}

function fieldsOf(paper: Paper, source: Source): [string, string | undefined][] {
  const { journal, doi, year } = source;
  const note = withdrawal(paper);
  return [
    ['title', `{${escapeTex(paper.title)}}`],
    ['author', paper.authors.map(({ name }) => authorOf(parseName(name))).join(' and ')],
    ['journal', journal && escapeTex(journal.journal)],
    ['volume', journal?.volume],
    ['pages', journal?.pages?.replace('-', '--')],
    ['year', String(year)],
    ['doi', doi && verbatim(doi)],
    ['eprint', paper.id],
    ['archivePrefix', 'arXiv'],
    ['primaryClass', verbatim(paper.primaryCategory)],
    ['url', absUrl(paper.id)],
    ['note', note && escapeTex(note)],
  ];
}

/** biblatex reads these fields to the letter; only a lone brace would end them too early. */
function verbatim(text: string): string {
  return text.replace(/[{}\\]/g, encodeURIComponent);
}

/** Names as arXiv writes them where BibTeX takes them apart as we do, else family name first. */
function authorOf(name: Name): string {
  if (name.literal !== undefined) return `{${escapeTex(name.literal)}}`;
  const { given, particle, suffix } = name;
  const family = guarded(name.family);
  const isPlain =
    suffix === '' && !hasSmall(given) && !/\p{Lu}/u.test(particle) && !name.family.includes(' ');
  if (isPlain) return [escapeTex(given), escapeTex(particle), family].filter(Boolean).join(' ');
  const whole = [escapeTex(particle), family].filter(Boolean).join(' ');
  return [whole, escapeTex(suffix), escapeTex(given)].filter(Boolean).join(', ');
}

/** Braces keep "al-Khwarizmi" and "Ortega y Gasset" one word. */
function guarded(family: string): string {
  const isOne = !/[\s-]/.test(family) || !hasSmall(family);
  return isOne ? escapeTex(family) : `{${escapeTex(family)}}`;
}

/** A word with a small first letter belongs to BibTeX's "von", and a hyphen begins a word. */
function hasSmall(words: string): boolean {
  return /(?:^|[\s-])[^\p{L}\s-]*\p{Ll}/u.test(words);
}
