import type { Paper } from '@/lib/arxiv/paper';
import { prepare } from '@/lib/arxiv/query/match/prepare';
import { matches } from '@/lib/arxiv/query/matches';
import { parse } from '@/lib/arxiv/query/parse';
import type { Tree } from '@/lib/arxiv/query/types';
import type { Flag, Mark } from './types/marks';
import type { ReaderRule } from './types/reader';

/** What the reader's rules say of one paper. */
type Verdict = { muted: Flag; highlighted: Flag };

/** Judges a paper by which saved queries brought it. */
export type Judge = (paper: Paper, queryIds: readonly string[]) => Verdict;

type Compiled = { kind: ReaderRule['kind']; queryId?: string; tree: Tree };

/**
 * Makes a judge of the reader's rules. A rule that can't be read, or of which only arXiv could tell
 * whether it fits, says nothing; a paper that is muted by one rule and highlighted by another isn't
 * muted, since a paper must not be missed by mistake.
 */
export function judgeBy(rules: readonly ReaderRule[]): Judge {
  const compiled = rules.flatMap(({ kind, queryId, text }): Compiled[] => {
    const read = parse(text);
    return read.ok ? [{ kind, queryId, tree: read.tree }] : [];
  });
  if (compiled.length === 0) return () => ({ muted: 0, highlighted: 0 });
  return (paper, queryIds) => {
    const prepared = prepare(paper);
    const fits = (kind: ReaderRule['kind']) =>
      compiled.some(
        (rule) =>
          rule.kind === kind &&
          isAbout(rule, queryIds) &&
          matches(rule.tree, prepared).matched === true,
      );
    const highlighted = fits('highlight');
    return { highlighted: highlighted ? 1 : 0, muted: !highlighted && fits('mute') ? 1 : 0 };
  };
}

/** Says whether a rule concerns papers of these queries; a mute of one query only what no other brought. */
export function isAbout(
  { kind, queryId }: Pick<ReaderRule, 'kind' | 'queryId'>,
  queryIds: readonly string[],
): boolean {
  if (queryId === undefined) return true;
  if (kind === 'highlight') return queryIds.includes(queryId);
  return queryIds.every((id) => id === queryId);
}

/** Gives the marks with what the judge says of their papers; read ones it leaves alone. */
export function judged(
  marks: readonly Mark[],
  papers: ReadonlyMap<string, Paper>,
  judge: Judge,
): Mark[] {
  return marks.map((mark) => {
    const paper = papers.get(mark.id);
    if (!paper || (mark.unread === 0 && mark.revised === 0)) return mark;
    const { muted, highlighted } = judge(paper, mark.queries);
    if (muted === mark.muted && highlighted === mark.highlighted) return mark;
    return { ...mark, muted, highlighted };
  });
}
