import type { Paper } from '@/lib/arxiv/paper';
import { encodePiece } from '../link-template';
import { type Journal, parseJournal } from './journal';

/** Where to cite a paper from: the journal it appeared in, or arXiv. */
export type Source = { year: number; journal?: Journal; doi?: string; isPublished: boolean };

// DataCite's DOI of the preprint itself: https://info.arxiv.org/help/doi.html
const OWN_DOI = /^10\.48550\/arxiv\./i;

/** Reads a paper's source; the year is the journal's, else that of its first submission (UTC). */
export function sourceOf(paper: Paper): Source {
  const journal = paper.journalRef ? parseJournal(paper.journalRef) : undefined;
  const doi = paper.dois.find((each) => !OWN_DOI.test(each));
  const year = journal?.year ?? new Date(paper.published).getUTCFullYear();
  return { year, journal, doi, isPublished: journal !== undefined || doi !== undefined };
}

/** What to say with a paper its authors took back: arXiv keeps it and tells so in the comment. */
export function withdrawal(paper: Paper): string | undefined {
  return paper.comment !== undefined && /\bwithdrawn\b/i.test(paper.comment)
    ? paper.comment
    : undefined;
}

/** Address of a DOI; what a URL may not hold is encoded. */
export function doiUrl(doi: string): string {
  return `https://doi.org/${encodePiece(doi).replaceAll('%2F', '/')}`;
}
