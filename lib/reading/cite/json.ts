import type { Paper } from '@/lib/arxiv/paper';
import { absUrl } from '@/lib/arxiv/paper-urls';

/** All that arXiv says of the papers as JSON; times are ISO 8601 in UTC. */
export function writeJson(papers: readonly Paper[]): string {
  return `${JSON.stringify(papers.map(plainPaper), undefined, 2)}\n`;
}

function plainPaper(paper: Paper): Record<string, unknown> {
  return {
    id: paper.id,
    version: paper.version,
    title: paper.title,
    authors: paper.authors,
    published: new Date(paper.published).toISOString(),
    updated: new Date(paper.updated).toISOString(),
    primaryCategory: paper.primaryCategory,
    categories: paper.categories,
    comment: paper.comment,
    journalRef: paper.journalRef,
    dois: paper.dois,
    url: absUrl(paper.id),
    abstract: paper.abstract,
  };
}
