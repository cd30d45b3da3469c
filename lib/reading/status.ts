import type { Check, Trouble, TroubleCode } from '@/lib/library/types/checks';
import type { SavedQuery } from '@/lib/library/types/reader';

/** What is so right now, in one of a closed list of states; each has its own words on screen. */
export type Status =
  | { kind: 'no-queries' }
  | { kind: 'paused' }
  | { kind: 'checking'; name: string; page: number; pages: number; papers: number }
  | ({ kind: 'trouble'; trouble: Trouble; query?: SavedQuery } & Checked)
  | { kind: 'never'; next?: number }
  | ({ kind: 'checked' } & Checked & { last: number });

/** What past checks have covered. Times are epoch milliseconds. */
export type Checked = {
  /** The moment up to which every watched query was checked: the oldest of their last checks. */
  last?: number;
  next?: number;
  /** Watched queries that no check went through for yet. */
  unchecked: number;
  /** Entries the last checks could not read. */
  unreadable: number;
};

export type StatusFacts = {
  queries: readonly SavedQuery[];
  /** The newest check of each query. */
  checks: ReadonlyMap<string, Check>;
  roundTrouble?: Trouble;
  /** Whether the browser lets us ask arXiv. */
  access: boolean;
  nextDue?: number;
  now: number;
};

/** What the reader must hear of first; the rest can wait. */
const weight: TroubleCode[] = [
  'no-permission',
  'storage',
  'bug',
  'offline',
  'rate-limited',
  'refused',
  'rejected-query',
  'server',
  'timeout',
  'malformed',
  'empty',
  'too-large',
  'disordered',
  'unsteady',
  'short',
];

/** Says in which state the watching is. Unknown is not zero, and failed is not empty. */
export function statusOf(facts: StatusFacts): Status {
  const active = facts.queries.filter((query) => !query.paused);
  if (facts.queries.length === 0) return { kind: 'no-queries' };
  if (active.length === 0) return { kind: 'paused' };
  const checked = checkedOf(active, facts);
  if (!facts.access) return { kind: 'trouble', trouble: noAccess(facts.now), ...checked };
  return checkingOf(active, facts) ?? troubleOf(active, facts, checked) ?? calm(active, checked);
}

function noAccess(now: number): Trouble {
  return { code: 'no-permission', words: '', at: now, attempt: 0 };
}

function checkOf(query: SavedQuery, checks: StatusFacts['checks']): Check | undefined {
  const check = checks.get(query.id);
  return check?.text === query.text ? check : undefined;
}

function checkingOf(active: readonly SavedQuery[], { checks }: StatusFacts): Status | undefined {
  for (const query of active) {
    const check = checkOf(query, checks);
    if (check?.state !== 'running') continue;
    const { page, pages, read } = check;
    return { kind: 'checking', name: query.name, page, pages, papers: read };
  }
  return undefined;
}

function troubleOf(
  active: readonly SavedQuery[],
  { checks, roundTrouble, access }: StatusFacts,
  checked: Checked,
): Status | undefined {
  const found: { trouble: Trouble; query?: SavedQuery }[] = active.flatMap((query) => {
    const check = checkOf(query, checks);
    const stands = check?.state === 'waiting' || check?.state === 'refused';
    return stands && check.trouble ? [{ trouble: check.trouble, query }] : [];
  });
  // A permission that has come since is no trouble any more.
  const over = roundTrouble?.code === 'no-permission' && access;
  if (roundTrouble && !over) found.push({ trouble: roundTrouble });
  const [worst] = found.toSorted((a, b) => rank(a.trouble) - rank(b.trouble));
  return worst && { kind: 'trouble', ...worst, ...checked };
}

function rank({ code }: Trouble): number {
  return weight.indexOf(code);
}

function calm(active: readonly SavedQuery[], checked: Checked): Status {
  const { last, next } = checked;
  if (last === undefined || checked.unchecked === active.length) return { kind: 'never', next };
  return { kind: 'checked', ...checked, last };
}

function checkedOf(active: readonly SavedQuery[], { checks, nextDue }: StatusFacts): Checked {
  const own = active.map((query) => checkOf(query, checks));
  const times = own.map(lastOf).filter((time) => time !== undefined);
  return {
    last: times.length > 0 ? Math.min(...times) : undefined,
    next: nextDue,
    unchecked: own.length - times.length,
    unreadable: own.reduce((sum, check) => sum + (check?.unreadable ?? 0), 0),
  };
}

function lastOf(check: Check | undefined): number | undefined {
  return check?.state === 'done' ? (check.finished ?? check.arrived) : check?.lastDone;
}
