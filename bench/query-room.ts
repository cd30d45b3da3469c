// Everything lib/arxiv/query offers, for its size.
export { adapt } from '../lib/arxiv/query/adapt';
export { lint } from '../lib/arxiv/query/lint';
export { applyFix } from '../lib/arxiv/query/lint/edits';
export { prepare } from '../lib/arxiv/query/match/prepare';
export { matches } from '../lib/arxiv/query/matches';
export { parse } from '../lib/arxiv/query/parse';
export { print } from '../lib/arxiv/query/print';
