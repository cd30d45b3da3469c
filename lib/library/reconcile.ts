import type { Paper } from '@/lib/arxiv/paper';
import { freshMark } from './fresh-mark';
import { wantsRevision } from './revision-rule';
import type { Mark, StoredPaper } from './types/marks';
import type { RevisionRule } from './types/reader';

const day = 86_400_000;
/** A query's first check makes only papers this young unread. */
const baselineAge = 7 * day;
/** An unknown paper this much older than the last good check is arXiv's change of mind. */
const changeOfMindAge = 30 * day;

/** What the library holds of the papers of one page, by base id. */
export type Known = {
  papers: ReadonlyMap<string, StoredPaper>;
  marks: ReadonlyMap<string, Mark>;
};

/** What decides how a paper is taken in. All times are arXiv's clock, epoch milliseconds. */
export type Rules = {
  queryId: string;
  /** Arrival time of everything this check brings. */
  arrived: number;
  /** When arXiv gave this page. */
  asOf: number;
  baseline: boolean;
  /** The last check of this query that went through before this one. */
  lastDone?: number;
  /** Which revisions are wanted, by saved query id; any, where nothing is said. */
  revisions?: ReadonlyMap<string, RevisionRule>;
};

/** The rows to write, and what this page brought. */
export type Outcome = {
  papers: StoredPaper[];
  /** What we had of papers of which a newer version came. */
  versions: StoredPaper[];
  marks: Mark[];
  added: number;
  revised: number;
  aside: number;
  /** Papers, versions or matches of this query that were not known before. */
  unknown: number;
};

/**
 * Says what becomes of the library when arXiv answers with these papers. Pure, idempotent and
 * independent of the order of papers: the highest version counts, the first arrival stays, and
 * what the reader did is never touched; a revision only raises its flag.
 */
export function reconcile(papers: readonly Paper[], known: Known, rules: Rules): Outcome {
  const counts = { added: 0, revised: 0, aside: 0, unknown: 0 };
  const outcome: Outcome = { papers: [], versions: [], marks: [], ...counts };
  for (const paper of highestVersions(papers)) takeIn(paper, known, rules, outcome);
  return outcome;
}

function highestVersions(papers: readonly Paper[]): Iterable<Paper> {
  const newest = new Map<string, Paper>();
  for (const paper of papers) {
    const other = newest.get(paper.id);
    if (!other || paper.version > other.version) newest.set(paper.id, paper);
  }
  return newest.values();
}

function takeIn(paper: Paper, known: Known, rules: Rules, outcome: Outcome): void {
  const held = known.papers.get(paper.id);
  const mark = known.marks.get(paper.id);
  if (isNewer(paper, rules.asOf, held)) {
    outcome.papers.push({ ...paper, asOf: rules.asOf });
    if (held?.asOf && held.version < paper.version) outcome.versions.push(held);
  }
  if (!mark) {
    const fresh = firstMark(paper, rules);
    outcome.marks.push(fresh);
    outcome.unknown += 1;
    outcome.added += fresh.unread;
    outcome.aside += fresh.asideFor ? 1 : 0;
    return;
  }
  const next = laterMark(mark, paper, held, rules);
  // Also a revision the reader doesn't want to see is one that was unknown.
  if (next !== mark || paper.version > heldVersion(mark, held)) outcome.unknown += 1;
  if (next === mark) return;
  outcome.marks.push(next);
  outcome.revised += next.revisedAt !== mark.revisedAt ? 1 : 0;
}

function isNewer(paper: Paper, asOf: number, held: StoredPaper | undefined): boolean {
  if (!held || paper.version !== held.version) return paper.version > (held?.version ?? 0);
  return asOf > held.asOf;
}

function firstMark(paper: Paper, rules: Rules): Mark {
  const mark = freshMark(paper, rules.arrived, [rules.queryId]);
  if (rules.baseline) {
    return { ...mark, unread: rules.arrived - paper.published <= baselineAge ? 1 : 0 };
  }
  if (isChangeOfMind(paper, rules)) return { ...mark, asideFor: rules.queryId };
  return { ...mark, unread: 1 };
}

function isChangeOfMind(paper: Paper, { lastDone }: Rules): boolean {
  return lastDone !== undefined && lastDone - paper.updated > changeOfMindAge;
}

function heldVersion(mark: Mark, held: StoredPaper | undefined): number {
  return Math.max(held?.version ?? 0, mark.seenVersion);
}

function laterMark(mark: Mark, paper: Paper, held: StoredPaper | undefined, rules: Rules): Mark {
  const brought = mark.queries.includes(rules.queryId)
    ? mark
    : { ...mark, queries: [...mark.queries, rules.queryId].sort() };
  if (paper.version <= heldVersion(mark, held)) return brought;
  if (mark.firstSeen === rules.arrived) return metTwice(brought, paper, rules);
  const wants = (id: string) => wantsRevision(rules.revisions?.get(id), mark, paper, held);
  if (!brought.queries.some(wants)) return brought;
  return { ...brought, revised: 1, revisedAt: rules.arrived };
}

/** The check that brought the paper may meet it twice; then the higher version is its first one. */
function metTwice(mark: Mark, paper: Paper, rules: Rules): Mark {
  const seen = { ...mark, seenVersion: paper.version };
  if (!mark.asideFor || isChangeOfMind(paper, rules)) return seen;
  return { ...seen, asideFor: undefined, unread: 1 };
}
