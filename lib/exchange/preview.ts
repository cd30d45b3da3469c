import { categoryName } from '@/lib/arxiv/category-names';
import { lint } from '@/lib/arxiv/query/lint';
import type { Finding } from '@/lib/arxiv/query/lint/types';
import { parse } from '@/lib/arxiv/query/parse';
import { print } from '@/lib/arxiv/query/print';
import type { OfferedQuery } from './types';

/** What the reader is told of an offered query before it is added. */
export type QueryPreview = {
  findings: Finding[];
  /** The name of a query, saved or further up in the list, that asks arXiv the same. */
  sameAs?: string;
};

/** Looks at each offered query beside the saved ones and those before it. */
export function previewQueries(
  all: readonly OfferedQuery[],
  saved: readonly OfferedQuery[],
): QueryPreview[] {
  const names = new Map(saved.map(({ name, text }) => [meaningOf(text), name]));
  return all.map(({ name, text }) => {
    const meaning = meaningOf(text);
    const sameAs = names.get(meaning);
    if (sameAs === undefined) names.set(meaning, name || text);
    const findings = lint(text, categoryName);
    return sameAs === undefined ? { findings } : { findings, sameAs };
  });
}

/** Two texts that arXiv reads alike are one question. */
function meaningOf(text: string): string {
  const result = parse(text);
  return result.ok ? print(result.tree) : text.trim();
}
