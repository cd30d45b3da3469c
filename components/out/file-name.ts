import type { Paper } from '@/lib/arxiv/paper';

/** A file's name for papers: the id of the only one, or a common name. */
export function fileName(papers: readonly Paper[], extension: string): string {
  const [first] = papers;
  const name = papers.length === 1 && first ? first.id.replaceAll('/', '-') : 'papers';
  return `arxiv-${name}.${extension}`;
}
