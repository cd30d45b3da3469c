import {
  matchAnnouncementDate,
  matchAuthor,
  matchCategory,
  matchDoi,
  matchId,
  matchSubmitted,
  matchTex,
} from './match-fields';
import { type Matcher, matchWords } from './match-words';
import type { Leaf, Tree } from './parse';
import type { Vocabulary } from './vocabulary';

const nothing: Matcher = () => 0;

/** Text that arXiv's query builder fails on; the server answers 500. */
export type Unbuildable = 'unbuildable';

function matchAll(leaf: Leaf, vocabulary: Vocabulary): Matcher {
  const inText = matchWords(vocabulary, undefined, leaf.text, leaf.quoted);
  const onDate = matchAnnouncementDate(leaf.text);
  return onDate ? (document) => inText(document) + onDate(document) : inText;
}

function matchText(leaf: Leaf, vocabulary: Vocabulary): Matcher | Unbuildable {
  const { field, text, quoted } = leaf;
  if (/^[*?]/.test(text)) return 'unbuildable';
  if (field === 'au') return matchAuthor(text, quoted);
  if (/^\$.*\$$/.test(text)) return matchTex(field, text);
  if (field === 'ti' || field === 'abs') return matchWords(vocabulary, field, text, quoted);
  if (field === 'co' || field === 'jr') return matchWords(vocabulary, field, text, false);
  return field === 'all' ? matchAll(leaf, vocabulary) : nothing;
}

/** Report numbers are in no generated paper: `rn:` finds nothing. */
function matchLeaf(leaf: Leaf, vocabulary: Vocabulary): Matcher | Unbuildable {
  if (leaf.quoted && leaf.text === '') return () => 1;
  if (leaf.field === 'cat') return matchCategory(leaf.text);
  if (leaf.field === 'doi') return matchDoi(leaf.text, leaf.quoted);
  if (leaf.field === 'id') return matchId(leaf.text);
  if (leaf.field === 'submittedDate') return matchSubmitted(leaf.text) ?? nothing;
  return matchText(leaf, vocabulary);
}

function negate(of: Matcher): Matcher {
  return (document) => (of(document) > 0 ? 0 : 1);
}

function both(left: Matcher, right: Matcher): Matcher {
  return (document) => {
    const first = left(document);
    if (first === 0) return 0;
    const second = right(document);
    return second === 0 ? 0 : first + second;
  };
}

function matchPair(operator: 'AND' | 'OR' | 'ANDNOT', left: Matcher, right: Matcher): Matcher {
  if (operator === 'OR') return (document) => left(document) + right(document);
  return operator === 'AND' ? both(left, right) : both(left, negate(right));
}

/** Makes the matcher of a parsed query, or tells that arXiv's own query builder fails on it. */
export function makeMatcher(tree: Tree, vocabulary: Vocabulary): Matcher | Unbuildable {
  if (tree.kind === 'term') return matchLeaf(tree, vocabulary);
  if (tree.kind === 'not') {
    const of = tree.of.kind === 'term' ? matchLeaf(tree.of, vocabulary) : 'unbuildable';
    return of === 'unbuildable' ? of : negate(of);
  }
  const left = makeMatcher(tree.left, vocabulary);
  const right = makeMatcher(tree.right, vocabulary);
  if (left === 'unbuildable' || right === 'unbuildable') return 'unbuildable';
  return matchPair(tree.operator, left, right);
}
