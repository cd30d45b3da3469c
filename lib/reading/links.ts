import type { Paper } from '@/lib/arxiv/paper';
import { absUrl, htmlUrl, pdfUrl } from '@/lib/arxiv/paper-urls';
import { encodePiece } from './link-template';

/** Where a paper can be opened. */
export const linkTargets = [
  'abs',
  'pdf',
  'html',
  'alphaxiv',
  'semantic-scholar',
  'google-scholar',
] as const;

export type LinkTarget = (typeof linkTargets)[number];

const builders: Record<LinkTarget, (paper: Paper) => string> = {
  abs: ({ id }) => absUrl(id),
  pdf: ({ id }) => pdfUrl(id),
  html: ({ id }) => htmlUrl(id),
  alphaxiv: ({ id }) => `https://www.alphaxiv.org/abs/${id}`,
  // This one leads on to the paper's page; Semantic Scholar's own addresses hold its own number.
  'semantic-scholar': ({ id }) => `https://api.semanticscholar.org/arXiv:${id}`,
  'google-scholar': ({ title }) =>
    `https://scholar.google.com/scholar?q=${encodePiece(plainWords(title))}`,
};

/** Address of a paper at one of the places we know, built from its id or its title. */
export function linkTo(target: LinkTarget, paper: Paper): string {
  return builders[target](paper);
}

/** A title's words without TeX's commands and signs, which no search engine finds. */
function plainWords(title: string): string {
  return title
    .replace(/\\[a-z]+/gi, ' ')
    .replace(/[\\${}^_~]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
