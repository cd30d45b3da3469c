import { vi } from 'vitest';
import { browser } from 'wxt/browser';
import * as locks from '@/lib/arxiv/fake-locks';
import * as checks from '@/lib/library/checks';
import * as ingesting from '@/lib/library/ingest';
import * as proofs from '@/lib/library/proof';
import * as reach from '@/lib/library/reach';
import * as reconciling from '@/lib/library/reconcile';
import * as taking from '@/lib/library/take-in';
import type { Check } from '@/lib/library/types/checks';
import type { Mark } from '@/lib/library/types/marks';
import * as asking from '@/lib/watch/ask-arxiv';
import * as depth from '@/lib/watch/depth';

/**
 * Bugs that can be planted, words by which the simulation must tell of each, and a seed whose first
 * month does so.
 */
export const plantedBugs = {
  'watermark-after-empty': {
    seed: 10,
    plant: watermarkAfterEmpty,
    told: /claims proof|missed/,
  },
  'short-overlap': { seed: 8, plant: shortOverlap, told: /claims proof|missed/ },
  'two-contexts': { seed: 10, plant: twoContexts, told: /counted twice|lost/ },
  'revision-as-new': { seed: 8, plant: revisionAsNew, told: /counted twice/ },
  'alarm-lost-on-update': { seed: 8, plant: alarmLostOnUpdate, told: /no alarm is set/ },
} as const;

export type PlantedBug = keyof typeof plantedBugs;

export const bugNames = Object.keys(plantedBugs) as PlantedBug[];

/** Puts a bug in the place of what is right, until all mocks are restored; throws for an unknown name. */
export function plant(name: string): void {
  const bug = Object.entries(plantedBugs).find(([known]) => known === name)?.[1];
  if (!bug) throw new Error(`no bug is called ${name}; there are ${bugNames.join(', ')}`);
  bug.plant();
}

/** An empty answer is taken for "there is nothing", although there always was something. */
function watermarkAfterEmpty(): void {
  const { openCheck } = checks;
  const { askArxiv } = asking;
  vi.spyOn(checks, 'openCheck').mockImplementation(async (...given) => {
    return { ...(await openCheck(...given)), lastFound: undefined };
  });
  vi.spyOn(asking, 'askArxiv').mockImplementation(async (...given) => {
    const asked = await askArxiv(...given);
    const isEmpty = asked.feed.papers.length === 0;
    return isEmpty ? { ...asked, feed: { ...asked.feed, total: 0 } } : asked;
  });
}

/** A check is content with ten known papers in a row, so it doesn't come to what was held for weeks. */
function shortOverlap(): void {
  const { proofAhead } = proofs;
  const { entriesToAsk, nextStart } = reach;
  vi.spyOn(proofs, 'proofAhead').mockImplementation((...given) => {
    return { ...proofAhead(...given), overlap: 10 };
  });
  vi.spyOn(reach, 'entriesToAsk').mockImplementation((check, wanted) => {
    return check.baseline ? entriesToAsk(check, wanted) : 20;
  });
  vi.spyOn(reach, 'nextStart').mockImplementation((check, ...given) => {
    return nextStart(check.baseline ? check : { ...check, atLeast: 0 }, ...given);
  });
  vi.spyOn(depth, 'entriesAtLeast').mockReturnValue(20);
}

/** Rounds don't wait for each other, and each takes in what it read as if the library stood as it began. */
function twoContexts(): void {
  const { fakeLocks } = locks;
  const { openCheck } = checks;
  const { ingest } = ingesting;
  const { takeIn } = taking;
  vi.spyOn(locks, 'fakeLocks').mockImplementation(() => {
    const { request } = fakeLocks();
    const ignoring = (name: string, ...given: [never, never]) => {
      const [first, second] = given;
      if (name !== 'check') return request(name, first, second);
      return Promise.resolve((first as () => unknown)());
    };
    return { request: ignoring } as ReturnType<typeof fakeLocks>;
  });
  const before = new Map<string, Map<string, Mark>>();
  const begun = new Map<number, Check>();
  vi.spyOn(checks, 'openCheck').mockImplementation(async (db, query, now) => {
    const marks = await db.marks.toArray();
    before.set(query.id, new Map(marks.map((mark) => [mark.id, mark])));
    const check = await openCheck(db, query, now);
    begun.set(check.id, check);
    return check;
  });
  vi.spyOn(ingesting, 'ingest').mockImplementation(async (db, reading, feed) => {
    const { state } = (await db.checks.get(reading.id)) ?? {};
    const own = begun.get(reading.id);
    if (state === 'done' && own) await db.checks.put(own);
    return ingest(db, reading, feed);
  });
  vi.spyOn(taking, 'takeIn').mockImplementation((db, found, rules) => {
    const old = before.get(rules.queryId);
    const bulkGet = async (ids: string[]) => ids.map((id) => old?.get(id));
    const marks = Object.assign(Object.create(db.marks), old && { bulkGet });
    return takeIn(Object.create(db, { marks: { value: marks } }), found, rules);
  });
}

/** Whatever has a new version is unread once more. */
function revisionAsNew(): void {
  const { reconcile } = reconciling;
  vi.spyOn(reconciling, 'reconcile').mockImplementation((papers, known, rules) => {
    const outcome = reconcile(papers, known, rules);
    const marks = outcome.marks.map((mark) => {
      return mark.revisedAt === rules.arrived ? { ...mark, unread: 1 as const } : mark;
    });
    return { ...outcome, marks };
  });
}

/** Browsers forget alarms with an update, and nobody sets them again. */
function alarmLostOnUpdate(): void {
  const { onInstalled } = browser.runtime;
  const addListener = onInstalled.addListener.bind(onInstalled);
  vi.spyOn(onInstalled, 'addListener').mockImplementation((listener) => {
    addListener((details) => (details.reason === 'update' ? undefined : listener(details)));
  });
}
