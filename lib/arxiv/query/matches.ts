import { keeping } from './match/keeping';
import { type PreparedPaper, prepare, release } from './match/prepare';
import { recall, slotOf } from './match/remembered';
import { findTerm } from './match/term';
import type { MatchRange, QueryPaper } from './match/types';
import type { Term, Tree } from './types';

type Answer = boolean | 'unknown';

/** One term of the query and where the paper has it; `excluded` terms stand after ANDNOT. */
type Clause = { term: Term; excluded: boolean; matched: Answer; ranges: readonly MatchRange[] };

/**
 * Whether a paper matches, `unknown` where arXiv alone can tell, and by which clauses; those are
 * looked for when first asked for.
 */
export type Match = { matched: Answer; readonly clauses: Clause[] };

/** One part of a query; `cost` says how long it takes to be refused, 0 where no text is read. */
type Part = { cost: number; ask: (prepared: PreparedPaper) => Answer };
type Leaf = { term: Term; excluded: boolean; find: ReturnType<typeof findTerm> };
type Compiled = { leaves: Leaf[]; whole: Part };

/** Both sides, the cheaper one first; an answer that settles it is the last one asked for. */
function pair(left: Part, right: Part, settles: boolean): Part {
  const [first, second] = left.cost > right.cost ? [right, left] : [left, right];
  function ask(prepared: PreparedPaper): Answer {
    const answer = first.ask(prepared);
    if (answer === settles) return answer;
    const other = second.ask(prepared);
    return other === settles || answer !== 'unknown' ? other : answer;
  }
  return { cost: settles ? second.cost : first.cost, ask };
}

function not({ cost, ask }: Part): Part {
  function opposite(prepared: PreparedPaper): Answer {
    const answer = ask(prepared);
    return answer === 'unknown' ? answer : !answer;
  }
  return { cost, ask: opposite };
}

const costs: Partial<Record<Term['field'], number>> = {
  all: 2,
  ti: 1,
  abs: 1,
  au: 1,
  co: 1,
  jr: 1,
};

function termPart(term: Term, leaves: Leaf[], excluded: boolean): Part {
  const find = findTerm(term);
  leaves.push({ term, excluded, find });
  if (typeof find !== 'function') return { cost: 0, ask: () => find };
  const slot = slotOf(`${term.field}:${term.value}`);
  return {
    cost: costs[term.field] ?? 0,
    ask: (prepared) => recall(prepared, slot, () => find(prepared, 1).length > 0),
  };
}

function treePart(tree: Tree, leaves: Leaf[], excluded: boolean): Part {
  if (tree.kind === 'term') return termPart(tree, leaves, excluded);
  if (tree.kind === 'not') {
    const of = treePart(tree.of, leaves, !excluded);
    // The server fails where more than one term follows an ANDNOT with nothing before it.
    return tree.of.kind === 'term' ? not(of) : { cost: 0, ask: () => 'unknown' };
  }
  const left = treePart(tree.left, leaves, excluded);
  const right = treePart(tree.right, leaves, (tree.operator === 'ANDNOT') !== excluded);
  if (tree.operator === 'OR') return pair(left, right, true);
  return pair(left, tree.operator === 'ANDNOT' ? not(right) : right, false);
}

const compile = keeping<Tree, Compiled>((tree) => {
  const leaves: Leaf[] = [];
  return { leaves, whole: treePart(tree, leaves, false) };
}, new WeakMap());

const preparedOf = keeping<QueryPaper, PreparedPaper>((paper) => prepare(paper), new WeakMap());

function clauseOf({ term, excluded, find }: Leaf, prepared: PreparedPaper): Clause {
  if (typeof find !== 'function') return { term, excluded, matched: find, ranges: [] };
  const ranges = find(prepared, Number.POSITIVE_INFINITY);
  return { term, excluded, matched: ranges.length > 0, ranges };
}

type Asked = Match & { look: () => Clause[] };

// An accessor of its own would cost each of ten thousand papers more than the question does.
const unasked: Asked = {
  matched: 'unknown',
  look: () => [],
  get clauses(): Clause[] {
    return this.look();
  },
};

/**
 * Whether arXiv would answer a query with this paper, and where the paper shows why. For many
 * queries over the same papers, give what `prepare` makes of them.
 */
export function matches(tree: Tree, paper: QueryPaper | PreparedPaper): Match {
  const { leaves, whole } = compile(tree);
  const prepared = 'paper' in paper ? paper : preparedOf(paper);
  const asked: Asked = Object.create(unasked);
  asked.matched = whole.ask(prepared);
  asked.look = () => leaves.map((leaf) => clauseOf(leaf, prepared));
  release(prepared);
  return asked;
}
