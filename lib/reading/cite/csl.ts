import type { Paper } from '@/lib/arxiv/paper';
import { absUrl } from '@/lib/arxiv/paper-urls';
import { citeKeys } from './keys';
import { parseName } from './names';
import { sourceOf, withdrawal } from './source';

/** An author as CSL-JSON has one: in parts, or `literal` where it is a group or can't be parted. */
type CslName = {
  literal?: string;
  family?: string;
  given?: string;
  'non-dropping-particle'?: string;
  suffix?: string;
};

/** CSL-JSON, https://docs.citationstyles.org/en/stable/specification.html; ids are the BibTeX keys. */
export function writeCsl(papers: readonly Paper[]): string {
  const keys = citeKeys(papers);
  const items = papers.map((paper, at) => itemOf(paper, keys[at] ?? paper.id));
  return `${JSON.stringify(items, undefined, 2)}\n`;
}

function itemOf(paper: Paper, id: string): Record<string, unknown> {
  const { journal, doi, year, isPublished } = sourceOf(paper);
  return {
    id,
    // `article` is CSL's word for a preprint.
    type: isPublished ? 'article-journal' : 'article',
    title: paper.title,
    author: paper.authors.map(({ name }) => cslName(name)),
    issued: { 'date-parts': [dateParts(paper, year)] },
    'container-title': journal?.journal,
    volume: journal?.volume,
    page: journal?.pages,
    publisher: isPublished ? undefined : 'arXiv',
    number: isPublished ? undefined : `arXiv:${paper.id}`,
    archive: 'arXiv',
    archive_location: paper.id,
    DOI: doi,
    URL: absUrl(paper.id),
    abstract: paper.abstract || undefined,
    keyword: paper.categories.join(', ') || undefined,
    note: withdrawal(paper),
  };
}

function cslName(text: string): CslName {
  const name = parseName(text);
  if (name.literal !== undefined) return { literal: name.literal };
  return {
    family: name.family,
    given: name.given || undefined,
    'non-dropping-particle': name.particle || undefined,
    suffix: name.suffix || undefined,
  };
}

function dateParts(paper: Paper, year: number): number[] {
  const date = new Date(paper.published);
  const isSame = date.getUTCFullYear() === year;
  return isSame ? [year, date.getUTCMonth() + 1, date.getUTCDate()] : [year];
}
