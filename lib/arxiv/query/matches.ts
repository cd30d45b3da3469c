import { type PreparedPaper, prepare } from './match/prepare';
import { remember, slotOf } from './match/remembered';
import { findTerm } from './match/term';
import type { Find, MatchRange, QueryPaper } from './match/types';
import type { Term, Tree } from './types';

type Answer = boolean | 'unknown';

/** One term of the query and where the paper has it; `excluded` terms stand after ANDNOT. */
type Clause = { term: Term; excluded: boolean; matched: Answer; ranges: MatchRange[] };

/**
 * Whether a paper matches, `unknown` where arXiv alone can tell, and by which clauses; those are
 * looked for when first asked for.
 */
export type Match = { matched: Answer; readonly clauses: Clause[] };

type Decide = (prepared: PreparedPaper) => Answer;
type Leaf = { term: Term; excluded: boolean; find: ReturnType<typeof findTerm> };
type Compiled = { leaves: Leaf[]; decide: Decide };

const compiled = new WeakMap<Tree, Compiled>();

function and(left: Decide, right: Decide): Decide {
  return (prepared) => {
    const first = left(prepared);
    if (first === false) return false;
    const second = right(prepared);
    return second === false || first === true ? second : first;
  };
}

function not(of: Decide): Decide {
  return (prepared) => {
    const answer = of(prepared);
    return answer === 'unknown' ? answer : !answer;
  };
}

function always(answer: Answer): Decide {
  return () => answer;
}

function hasAny(find: Find, { field, value }: Term): Decide {
  const slot = slotOf(`${field}:${value}`);
  return (prepared) => remember(prepared.remembered, slot, () => find(prepared, 1).length > 0);
}

function decideTerm(term: Term, leaves: Leaf[], excluded: boolean): Decide {
  const find = findTerm(term);
  leaves.push({ term, excluded, find });
  if (find === 'everything') return always(true);
  return find ? hasAny(find, term) : always('unknown');
}

function decideTree(tree: Tree, leaves: Leaf[], excluded: boolean): Decide {
  if (tree.kind === 'term') return decideTerm(tree, leaves, excluded);
  if (tree.kind === 'not') {
    const of = decideTree(tree.of, leaves, !excluded);
    // The server fails where more than one term follows an ANDNOT with nothing before it.
    return tree.of.kind === 'term' ? not(of) : always('unknown');
  }
  const left = decideTree(tree.left, leaves, excluded);
  const right = decideTree(tree.right, leaves, (tree.operator === 'ANDNOT') !== excluded);
  if (tree.operator === 'AND') return and(left, right);
  return tree.operator === 'ANDNOT' ? and(left, not(right)) : not(and(not(left), not(right)));
}

function compile(tree: Tree): Compiled {
  const found = compiled.get(tree);
  if (found) return found;
  const leaves: Leaf[] = [];
  const made = { leaves, decide: decideTree(tree, leaves, false) };
  compiled.set(tree, made);
  return made;
}

function explain({ term, excluded, find }: Leaf, prepared: PreparedPaper): Clause {
  if (!find) return { term, excluded, matched: 'unknown', ranges: [] };
  if (find === 'everything') return { term, excluded, matched: true, ranges: [] };
  const ranges = find(prepared, Number.POSITIVE_INFINITY);
  return { term, excluded, matched: ranges.length > 0, ranges };
}

/**
 * Whether arXiv would answer a query with this paper, and where the paper shows why. For many
 * queries over the same papers, give what `prepare` makes of them.
 */
export function matches(tree: Tree, paper: QueryPaper | PreparedPaper): Match {
  const { leaves, decide } = compile(tree);
  const prepared = 'paper' in paper ? paper : prepare(paper);
  let clauses: Clause[] | undefined;
  return {
    matched: decide(prepared),
    get clauses() {
      clauses ??= leaves.map((leaf) => explain(leaf, prepared));
      return clauses;
    },
  };
}
