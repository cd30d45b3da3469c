import type { Paper } from '@/lib/arxiv/paper';

/** What a format makes of papers: text to copy, or to save as a file of this type and extension. */
export type Citation = {
  text: string;
  /** The same for the clipboard's `text/html`, where the format has such a form. */
  html?: string;
  mime: string;
  /** Without dot. */
  extension: string;
};

/** A format writes papers in the order given. */
export type Format = {
  mime: string;
  extension: string;
  write: (papers: readonly Paper[]) => string;
};
