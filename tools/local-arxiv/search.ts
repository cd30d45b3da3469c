import type { Corpus, Document, Shelf } from './corpus';
import { type Refusal, refusePlainly } from './error-feed';
import { NOTHING_ASKED, type Params } from './params';
import { adaptQuery } from './query/adapt';
import { makeMatcher } from './query/match';
import { parseQuery, type Tree } from './query/parse';

/** Everything that matches, in order, and the query as the server understood it. */
type Found = { documents: readonly Document[]; adapted: string };

export type SearchOptions = {
  corpus: Corpus;
  /** Recorded papers answer one query of the real arXiv: any query with a keyword gets all. */
  answersKeywordsWithAll: boolean;
};

const KEYWORD_FIELDS = ['all', 'ti', 'abs'];

function hasKeyword(tree: Tree): boolean {
  if (tree.kind === 'term') return KEYWORD_FIELDS.includes(tree.field);
  return tree.kind === 'not'
    ? hasKeyword(tree.of)
    : hasKeyword(tree.left) || hasKeyword(tree.right);
}

function byIds(corpus: Corpus, ids: readonly string[], at: number): Document[] {
  const documents = ids.map((id) => {
    const [, base, version] = /^(.*\d)v(\d+)$/.exec(id) ?? [];
    if (base === undefined || version?.startsWith('0')) return corpus.find(id, undefined, at);
    return corpus.find(base, Number(version), at);
  });
  return [...new Set(documents)].filter((document) => document !== undefined);
}

type Scored = { document: Document; score: number };

function order({ sortBy, sortOrder }: Params, scored: Scored[]): Document[] {
  const key = sortBy === 'lastUpdatedDate' ? 'updated' : 'published';
  const sign = sortOrder === 'ascending' ? -1 : 1;
  const late = (a: Scored, b: Scored) => b.document.version[key] - a.document.version[key];
  const sorted = scored.sort((a, b) => {
    const byScore = sortBy === 'relevance' ? b.score - a.score : 0;
    return sign * (byScore || late(a, b));
  });
  return sorted.map(({ document }) => document);
}

function readQuery(params: Params): { adapted: string; tree: Tree | undefined } | Refusal {
  const { searchQuery, raw, ids } = params;
  const adapted = raw ? searchQuery : searchQuery && adaptQuery(searchQuery);
  if (adapted === undefined)
    return ids.length > 0 ? { adapted: '', tree: undefined } : NOTHING_ASKED;
  const tree = parseQuery(adapted);
  return tree ? { adapted, tree } : refusePlainly(400, `Invalid query string: '${searchQuery}'`);
}

export type Search = (params: Params, at: number) => Found | Refusal;

const FAILED = refusePlainly(500, 'The server encountered an internal error.');

/** Makes the search over a corpus; answers are kept as long as nothing is announced. */
export function makeSearch({ corpus, answersKeywordsWithAll }: SearchOptions): Search {
  const kept = new WeakMap<Shelf, Map<string, Found>>();

  function score(tree: Tree | undefined, candidates: readonly Document[]): Scored[] | undefined {
    if (!tree) return candidates.map((document) => ({ document, score: 1 }));
    const matcher = makeMatcher(tree, corpus.vocabularyFor(candidates));
    if (matcher === 'unbuildable') return undefined;
    const takesAll = answersKeywordsWithAll && hasKeyword(tree);
    return candidates
      .map((document) => ({ document, score: takesAll ? 1 : matcher(document) }))
      .filter((one) => one.score > 0);
  }

  return (params, at) => {
    const shelf = corpus.shelfAt(at);
    const answers = kept.get(shelf) ?? new Map<string, Found>();
    kept.set(shelf, answers);
    const { start: _start, maxResults: _size, ...asked } = params;
    const key = JSON.stringify(asked);
    const known = answers.get(key);
    if (known) return known;
    const query = readQuery(params);
    if ('message' in query) return query;
    const candidates = params.ids.length > 0 ? byIds(corpus, params.ids, at) : shelf.documents;
    const scored = score(query.tree, candidates);
    if (!scored) return FAILED;
    const found = { documents: order(params, scored), adapted: query.adapted };
    if (answers.size < 50) answers.set(key, found);
    return found;
  };
}
