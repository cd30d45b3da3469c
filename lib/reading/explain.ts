import { categoryName } from '@/lib/arxiv/category-names';
import type { Paper } from '@/lib/arxiv/paper';
import { type PreparedPaper, prepare } from '@/lib/arxiv/query/match/prepare';
import type { MatchRange } from '@/lib/arxiv/query/match/types';
import { parse } from '@/lib/arxiv/query/parse';
import type { SavedQuery } from '@/lib/library/types/reader';
import { why } from './why';

/** One clause that brought a paper, as arXiv writes it, and the fields that have it. */
type Reason = { text: string; fields: MatchRange['field'][] };

/** One query that brought a paper; `reasons` is missing where our matcher can't tell why. */
type Explained = { name: string; reasons?: Reason[] };

/** Why a paper is here, by query, and the places to mark in it. */
export type Explanation = {
  queries: Explained[];
  /** Queries that brought it and are no longer saved. */
  deleted: number;
  ranges: MatchRange[];
};

/** Explains a paper by the queries of these ids, as they are worded now. */
export function explain(
  paper: Paper,
  ids: readonly string[],
  saved: readonly SavedQuery[],
): Explanation {
  const prepared = prepare(paper, categoryName);
  const known = ids.flatMap((id) => saved.find((query) => query.id === id) ?? []);
  const each = known.map((query) => explainBy(query, prepared));
  return {
    queries: each.map(({ explained }) => explained),
    deleted: ids.length - known.length,
    ranges: each.flatMap(({ ranges }) => ranges),
  };
}

function explainBy(
  { name, text }: SavedQuery,
  prepared: PreparedPaper,
): { explained: Explained; ranges: MatchRange[] } {
  const read = parse(text);
  const { matched, reasons } = read.ok ? why(read.tree, prepared) : { matched: false, reasons: [] };
  if (matched !== true) return { explained: { name }, ranges: [] };
  return {
    explained: {
      name,
      reasons: reasons.map(({ term, ranges }) => ({
        text: `${term.field}:${term.value}`,
        fields: [...new Set(ranges.map(({ field }) => field))],
      })),
    },
    ranges: reasons.flatMap(({ ranges }) => ranges),
  };
}
