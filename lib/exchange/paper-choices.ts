import { patternOf } from '@/lib/arxiv/address/listing';
import { join, termsOf } from '@/lib/arxiv/address/terms';
import type { Paper } from '@/lib/arxiv/paper';
import type { OfferedQuery } from './types';

/** What can be followed from the page of a paper. */
export type PaperChoice = OfferedQuery & { key: 'authors' | 'category' | 'paper' };

/** More names than this make a query nobody can look over. */
const mostAuthors = 10;

/**
 * The queries a paper's page suggests. Its address names neither authors nor category, so these are
 * there only when the library holds the paper; an old id still names its archive.
 */
export function paperChoices(
  id: string,
  paper: Pick<Paper, 'authors' | 'primaryCategory'> | undefined,
): PaperChoice[] {
  const itself: PaperChoice = { key: 'paper', name: id, text: `id:${id}` };
  return [...authorChoice(paper), ...categoryChoice(id, paper), itself];
}

function authorChoice(paper: Pick<Paper, 'authors'> | undefined): PaperChoice[] {
  const authors = paper?.authors.slice(0, mostAuthors).map(({ name }) => name) ?? [];
  const terms = authors.flatMap((name) => termsOf('au', name) || []);
  if (terms.length === 0) return [];
  const text = join(terms, 'OR').replace(/^\((.*)\)$/, '$1');
  return [{ key: 'authors', name: authors.slice(0, 3).join(', '), text }];
}

function categoryChoice(
  id: string,
  paper: Pick<Paper, 'primaryCategory'> | undefined,
): PaperChoice[] {
  const [archive = ''] = id.includes('/') ? id.split('/') : [];
  const pattern = patternOf(paper?.primaryCategory ?? archive);
  return pattern ? [{ key: 'category', name: pattern.name, text: `cat:${pattern.value}` }] : [];
}
