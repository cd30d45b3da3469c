import type { Paper } from '@/lib/arxiv/paper';
import { absUrl } from '@/lib/arxiv/paper-urls';
import { type Name, parseName } from './names';
import { doiUrl, type Source, sourceOf } from './source';

/** One line a paper, close to APA: https://apastyle.apa.org/style-grammar-guidelines/references */
export function writePlain(papers: readonly Paper[]): string {
  return papers.map((paper) => `${line(paper)}\n`).join('');
}

function line(paper: Paper): string {
  const source = sourceOf(paper);
  const names = paper.authors.map(({ name }) => shortName(parseName(name)));
  const link = source.doi === undefined ? absUrl(paper.id) : doiUrl(source.doi);
  const start = names.length === 0 ? '' : `${ended(joined(names))} `;
  const title = source.isPublished ? paper.title : `${paper.title} (arXiv:${paper.id})`;
  return `${start}(${source.year}). ${ended(title)} ${place(source)}${link}`;
}

/** The journal, or arXiv; nothing where arXiv knows a DOI alone. */
function place({ journal, isPublished }: Source): string {
  if (journal === undefined) return isPublished ? '' : 'arXiv. ';
  const pieces = [journal.journal, journal.volume, journal.pages];
  return `${ended(pieces.filter(Boolean).join(', '))} `;
}

function ended(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}

/** Up to twenty names; of more, the first nineteen and the last. */
function joined(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  if (names.length === 1) return last;
  if (names.length > 20) return `${names.slice(0, 19).join(', ')}, … ${last}`;
  return `${names.slice(0, -1).join(', ')}, & ${last}`;
}

function shortName(name: Name): string {
  if (name.literal !== undefined) return name.literal;
  const family = [name.particle, name.family].filter(Boolean).join(' ');
  return [family, initials(name.given), name.suffix].filter(Boolean).join(', ');
}

/** "Jean-Paul K.R." becomes "J.-P. K. R."; small words such as "bin" stay. */
function initials(given: string): string {
  return given
    .replace(/\.(?=\p{L})/gu, '. ')
    .split(' ')
    .map((word) => word.split('-').map(initial).join('-'))
    .join(' ');
}

function initial(word: string): string {
  const [first] = word;
  return first !== undefined && /\p{Lu}/u.test(first) ? `${first}.` : word;
}
