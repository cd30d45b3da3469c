import type { Check } from '@/lib/library/types/checks';
import type { Coverage } from '@/lib/library/types/coverage';
import type { Mark } from '@/lib/library/types/marks';
import type { SavedQuery } from '@/lib/library/types/reader';
import type { End, Machine } from './machine/machine';
import { requireAlarm } from './oracle/alarm';
import { requireBadge } from './oracle/badge';
import { requireToldOnce, type Told } from './oracle/notices';
import { requireProof } from './oracle/proof';
import { type Kept, takeIn } from './reader/kept';
import type { Totals } from './totals';

/** Looks at everything after every step, and throws where something is wrong. */
export type Observer = {
  kept: Kept;
  /** When each query was counted as a whole, by its id; arXiv's time. */
  counts: Map<string, number[]>;
  look(step: Step): Promise<void>;
};

/** What has just happened. */
type Step = {
  end: End;
  /** Whether the reader did something, who may also change queries. */
  byReader: boolean;
  /** Whether the background heard of it, and not only a page. */
  inBackground: boolean;
  /** Whether there was an alarm before. */
  had: boolean;
  /** Whether it ends with a painted badge: an act that changes nothing doesn't. */
  paints: boolean;
};

/** An observer of this machine, who counts what comes. */
export function observerOf(machine: Machine, totals: Totals): Observer {
  const kept: Kept = new Map();
  const told: Told = { seen: 0, papers: new Set() };
  const proven = new Set<string>();
  let isStale = false;
  const baselines = new Map<string, number>();
  const counts = new Map<string, number[]>();
  async function look({ end, byReader, inBackground, had, paints }: Step): Promise<void> {
    const { disk } = machine;
    const marks = disk.rows('marks');
    const queries = disk.rows('queries');
    const checks = disk.rows('checks');
    const { fresh, revised } = takeIn(kept, disk);
    count(totals, fresh, checks);
    totals.revisions += revised;
    requireBaselines(baselines, queries, byReader);
    requirePoliteness(machine);
    await requireToldOnce(told, machine.browser.notices, end === 'died');
    requireProof(machine.arxiv.looks, disk, proven);
    noteCounts(counts, disk.rows('coverage'));
    const { clock, browser } = machine;
    const alarms = await browser.alarms();
    const rested = end === 'rested' && inBackground;
    requireAlarm({ rested, had, alarms, queries, checks, now: clock.shown() });
    // Who dies between writing and painting leaves the painting to whoever comes next.
    isStale = end === 'died' || (isStale && !paints);
    if (!isStale) requireBadge(await browser.badge(), marks, queries);
  }
  return { kept, counts, look };
}

function noteCounts(counts: Map<string, number[]>, rows: readonly Coverage[]): void {
  for (const { queryId, whole } of rows) {
    const before = counts.get(queryId) ?? [];
    if (whole && before.at(-1) !== whole.at) counts.set(queryId, [...before, whole.at]);
  }
}

function count(totals: Totals, fresh: readonly Mark[], checks: readonly Check[]): void {
  if (fresh.length === 0) return;
  const arrivals = new Set(checks.map(({ arrived }) => arrived));
  const byCheck = fresh.filter(({ firstSeen }) => arrivals.has(firstSeen)).length;
  totals.papers += fresh.length;
  totals.byCheck += byCheck;
  totals.byAudit += fresh.length - byCheck;
  totals.aside += fresh.filter(({ asideFor }) => asideFor !== undefined).length;
}

/** A baseline that moved would make papers old that the reader should have seen. */
function requireBaselines(
  known: Map<string, number>,
  queries: readonly SavedQuery[],
  byReader: boolean,
): void {
  for (const { id, text, baseline } of queries) {
    const before = known.get(id);
    if (!byReader && before !== undefined && before !== baseline) {
      throw new Error(`the baseline of “${text}” moved`);
    }
    if (baseline === undefined) known.delete(id);
    else known.set(id, baseline);
  }
}

function requirePoliteness({ arxiv }: Machine): void {
  const [rude] = arxiv.rude;
  if (rude !== undefined) throw new Error(`arXiv was asked ${rude}`);
}
