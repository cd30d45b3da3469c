import type { PreparedPaper } from '@/lib/arxiv/query/match/prepare';
import { matches } from '@/lib/arxiv/query/matches';
import type { Tree } from '@/lib/arxiv/query/types';

type Clause = ReturnType<typeof matches>['clauses'][number];

/**
 * Whether a query has a paper, `unknown` where arXiv alone can tell, and the clauses that brought
 * it, in the order of the query.
 */
export type Why = { matched: boolean | 'unknown'; reasons: Clause[] };

const nothing: Why = { matched: false, reasons: [] };

/** Says by which clauses a query has a paper; clauses of branches that fail are none of them. */
export function why(tree: Tree, prepared: PreparedPaper): Why {
  const clauses = matches(tree, prepared).clauses.values();
  return walk(tree, clauses);
}

function walk(tree: Tree, clauses: Iterator<Clause>): Why {
  if (tree.kind === 'term') {
    const clause = clauses.next().value;
    if (!clause || clause.matched === false) return nothing;
    return { matched: clause.matched, reasons: clause.matched === true ? [clause] : [] };
  }
  if (tree.kind === 'not') {
    const of = opposite(walk(tree.of, clauses));
    return tree.of.kind === 'term' ? of : { matched: 'unknown', reasons: [] };
  }
  const left = walk(tree.left, clauses);
  const right = walk(tree.right, clauses);
  if (tree.operator === 'OR') return either(left, right);
  return both(left, tree.operator === 'ANDNOT' ? opposite(right) : right);
}

/** That something isn't there is no place to show, so it gives no reasons. */
function opposite({ matched }: Why): Why {
  return { matched: matched === 'unknown' ? matched : !matched, reasons: [] };
}

function both(left: Why, right: Why): Why {
  if (left.matched === false || right.matched === false) return nothing;
  const matched = left.matched === true ? right.matched : left.matched;
  return { matched, reasons: [...left.reasons, ...right.reasons] };
}

function either(left: Why, right: Why): Why {
  if (left.matched === true || right.matched === true) {
    const sides = [left, right].filter(({ matched }) => matched === true);
    return { matched: true, reasons: sides.flatMap(({ reasons }) => reasons) };
  }
  const matched = left.matched === false ? right.matched : left.matched;
  return { matched, reasons: [...left.reasons, ...right.reasons] };
}
