import { matches } from '@/lib/arxiv/query/matches';
import { parse } from '@/lib/arxiv/query/parse';
import { isAbout, judgeBy } from '@/lib/library/rules';
import type { ReaderRule } from '@/lib/library/types/reader';
import type { UnreadPaper } from '@/lib/library/unread-papers';
import type { Rest } from './slices';

/** A rule as it stands in its fields. */
export type RuleDraft = Pick<ReaderRule, 'kind' | 'text' | 'queryId'>;

/** What a rule would do to the unread papers. */
export type RulePreview = {
  /** Unread papers that were looked at. */
  total: number;
  /** Papers it would mute, or highlight. */
  concerned: number;
  /** Papers it would mute if no other rule highlighted them. */
  kept: number;
  /** Papers of which only arXiv could tell whether they fit; rules leave them alone. */
  unknown: number;
};

/** Says what a rule would do beside these others; undefined when its text can't be read. */
export async function previewRule(
  draft: RuleDraft,
  {
    others,
    papers,
    rest,
  }: { others: readonly ReaderRule[]; papers: readonly UnreadPaper[]; rest: Rest },
): Promise<RulePreview | undefined> {
  const read = parse(draft.text);
  if (!read.ok) return undefined;
  const judge = judgeBy(others.filter(({ kind }) => kind === 'highlight'));
  const found: RulePreview = { total: papers.length, concerned: 0, kept: 0, unknown: 0 };
  for (const { paper, queryIds } of papers) {
    const { matched } = isAbout(draft, queryIds) ? matches(read.tree, paper) : { matched: false };
    if (matched === 'unknown') found.unknown += 1;
    if (matched === true) {
      const isKept = draft.kind === 'mute' && judge(paper, queryIds).highlighted === 1;
      found[isKept ? 'kept' : 'concerned'] += 1;
    }
    const resting = rest();
    if (resting) await resting;
  }
  return found;
}
