import type { Mark, StoredPaper } from '../types/marks';

/** What the reader says of the texts of papers they are done with. */
export type RetentionRule = {
  /** Whether texts of read papers go at all. */
  forgetRead: boolean;
  /** Days after which they do. */
  forgetDays: number;
  keepArchived: boolean;
  /** Whether those stay that a rule of the reader points out. */
  keepHighlighted: boolean;
};

/**
 * Says whether the text of a paper may go that was last touched before a moment, epoch milliseconds;
 * never what is unread, starred, for later, noted, tagged, or waits for the reader.
 */
export function mayGo(mark: Mark, rule: RetentionRule, before: number): boolean {
  const { unread, revised, starred, later, archived, highlighted, tags, note, asideFor } = mark;
  const kept = unread + revised + starred + later + tags.length;
  if (kept > 0 || note !== undefined || asideFor !== undefined) return false;
  if ((archived && rule.keepArchived) || (highlighted && rule.keepHighlighted)) return false;
  return Math.max(mark.readAt ?? 0, mark.firstSeen, mark.revisedAt ?? 0) < before;
}

/** Says whether arXiv last told of a paper before a moment, and the reader has seen this version. */
export function isOld(paper: StoredPaper, mark: Mark | undefined, before: number): boolean {
  return paper.asOf < before && paper.version <= (mark?.seenVersion ?? Infinity);
}

/** Says whether one rule lets nothing go that the other keeps. */
export function isGentler(one: RetentionRule, other: RetentionRule): boolean {
  if (!one.forgetRead) return true;
  const keeps = (rule: RetentionRule) => [rule.keepArchived, rule.keepHighlighted];
  return (
    other.forgetRead &&
    one.forgetDays >= other.forgetDays &&
    keeps(other).every((kept, index) => !kept || keeps(one)[index])
  );
}

/** Says whether a rule takes so much at once that the reader is asked: over a fifth, and over five. */
export function isMuch({ old, of }: { old: number; of: number }): boolean {
  return old > 5 && old > of / 5;
}
