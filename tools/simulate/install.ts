import { deep } from '@/lib/library/reach';
import type { Check, Trouble } from '@/lib/library/types/checks';
import type { SavedQuery } from '@/lib/library/types/reader';
import { hasNewPapers } from '@/lib/watch/announcements';
import type { Timetable } from '@/lib/watch/schedule';
import { type SecondLooks, startOfEasternDay } from '@/lib/watch/second-look';
import type { Chance } from './chance';
import type { Reader, Session } from './population';
import type { Schedule } from './schedule';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** What is asked of arXiv: a page of the newest papers, a count, a category's daily feed. */
export type RequestKind = 'daily' | 'deep' | 'count' | 'feed' | 'refused';

/** What surrounds an install. */
export type World = {
  schedule: Schedule;
  chance: Chance;
  /** Milliseconds between two requests. */
  spacing: number;
  /** How arXiv fares at a moment. */
  arxiv(at: number): 'up' | 'down' | 'busy';
  /** Hears of each request. */
  onRequest(at: number, kind: RequestKind): void;
};

type Install = {
  reader: Reader;
  queries: readonly SavedQuery[];
  checks: Map<string, Check>;
  /** This Eastern day's checks. */
  today: Check[];
  /** When they are to be looked at again, and until when that stands. */
  again: { looks: SecondLooks; until: number };
  timetable: Timetable;
  /** When the next round is due. */
  next: number;
  /** When arXiv's counts were asked last, by query. */
  counted: number[];
  fedOn: number;
  closedUntil: number;
  refusals: number;
};

/** Lets one reader's browser run through its sessions, as `lib/watch` runs through its alarms. */
export function runInstall(reader: Reader, start: number, world: World): void {
  const install = settledInstall(reader, start, world);
  for (const session of reader.sessions) runSession(install, session, world);
}

/** Installed some time ago: each query has its baseline, and its weekly reading on some day. */
function settledInstall(reader: Reader, start: number, { schedule, chance }: World): Install {
  const queries = reader.rates.map((_, index) => queryOf(index));
  const checks = queries.map((query): [string, Check] => {
    const done = start - chance.random() * day;
    return [query.id, { ...checkOf(query, done), lastDeep: start - 7 * day * chance.random() }];
  });
  return {
    reader,
    queries,
    checks: new Map(checks),
    today: [],
    again: { looks: noLooks, until: 0 },
    timetable: {
      schedule: 'daily',
      hours: 12,
      holidays: {},
      minute: schedule.drawMinute(chance.random),
    },
    // A browser may be open since before these checks, and nobody looks ahead of them.
    next: Math.max(...checks.map(([, { started }]) => started)),
    counted: queries.map(() => countedOn(start, chance)),
    fedOn: 0,
    closedUntil: 0,
    refusals: 0,
  };
}

/** On one of the days with papers, all as likely; were weekends left to Monday, it would have most. */
function countedOn(start: number, chance: Chance): number {
  const at = start - 7 * day * chance.random();
  return hasNewPapers(at) ? at : countedOn(start, chance);
}

function queryOf(index: number): SavedQuery {
  const id = String(index);
  return { id, name: id, text: id, order: index, paused: false, notify: 'never', baseline: 0 };
}

function checkOf({ id, text }: SavedQuery, started: number): Check {
  const times = { started, finished: started, arrived: started, lastDone: started };
  const position = { next: 0, atLeast: 100, page: 1, pages: 1, found: 1000, read: 100 };
  const counts = { added: 1, revised: 0, aside: 0, unreadable: 0 };
  return { queryId: id, text, state: 'done', baseline: false, ...times, ...position, ...counts };
}

function runSession(install: Install, { from, until }: Session, world: World): void {
  const { schedule } = world;
  // At the browser's start, or the machine's waking, there is a look; it asks nothing before time.
  let now = Math.max(from, install.next);
  while (now < until) {
    const end = look(install, now, world);
    const again = secondLooksOf(install, end, schedule);
    const { queries, checks, timetable } = install;
    const next = schedule.nextRound(queries, checks, timetable, end, again) ?? Infinity;
    // No alarm rings sooner: https://developer.chrome.com/docs/extensions/reference/api/alarms
    install.next = Math.max(next, end + minute / 2);
    now = install.next;
  }
}

const noLooks: SecondLooks = new Map();

/** They change with a check and at midnight only; to work them out is most of the time it takes. */
function secondLooksOf(install: Install, now: number, schedule: Schedule): SecondLooks {
  if (now < install.again.until) return install.again.looks;
  const since = startOfEasternDay(now);
  const checks = install.today.filter(({ started }) => started >= since);
  const { queries, timetable } = install;
  const looks =
    checks.length > 0 ? schedule.secondLooks(queries, checks, now, timetable.holidays) : noLooks;
  install.again = { looks, until: since + 23 * hour };
  return looks;
}

/** One round, and how late it then is: `runRound` of lib/watch without its effects. */
function look(install: Install, from: number, world: World): number {
  const { schedule, chance } = world;
  drawCatchUp(install, from, world);
  const tried = new Set<string>();
  let now = from;
  for (;;) {
    const { queries, checks, timetable } = install;
    if (schedule.holdUntil(checks.values(), now) > now) return now;
    const again = secondLooksOf(install, now, schedule);
    const query = queries.find(({ id }, index) => {
      const due = schedule.dueAt(
        queries[index] ?? queryOf(index),
        checks.get(id),
        timetable,
        now,
        again,
      );
      return !tried.has(id) && due !== undefined && due <= now;
    });
    if (!query) return now;
    tried.add(query.id);
    const before = checks.get(query.id)?.trouble;
    now = check(install, query, now, world) + (0.5 + 2 * chance.random()) * second;
    if (checks.get(query.id)?.state === 'done' && schedule.isShared(before)) return now;
  }
}

function drawCatchUp(install: Install, now: number, { schedule, chance }: World): void {
  const { queries, checks, timetable } = install;
  const { notBefore, ...rest } = timetable;
  const due = schedule.nextRound(queries, checks, rest, now, secondLooksOf(install, now, schedule));
  const drawn = schedule.catchUpAt(due, notBefore, now, chance.random);
  install.timetable = { ...rest, notBefore: drawn };
}

/** Checks one query and gives when its last answer ended. */
function check(install: Install, query: SavedQuery, now: number, world: World): number {
  const before = install.checks.get(query.id) ?? checkOf(query, now);
  const goesOn = before.state === 'waiting';
  const opened: Check = {
    ...checkOf(query, goesOn ? before.started : now),
    lastDone: before.state === 'done' ? before.arrived : before.lastDone,
    lastDeep: before.lastDeep,
    trouble: goesOn ? before.trouble : undefined,
    added: 0,
  };
  const trouble = ask(install, opened, now, world);
  if (trouble) {
    install.checks.set(query.id, { ...opened, state: 'waiting', finished: undefined, trouble });
    return now;
  }
  const entries = world.schedule.entriesAtLeast(opened, now);
  world.onRequest(now, entries === deep ? 'deep' : 'daily');
  const done = doneCheck(install, opened, { now, entries }, world);
  install.checks.set(query.id, done);
  install.today = install.today.filter(({ started }) => started > now - day);
  install.today.push(done);
  install.again = { looks: noLooks, until: 0 };
  return count(install, query, feeds(install, now, world), world);
}

function doneCheck(
  { reader }: Install,
  opened: Check,
  { now, entries }: { now: number; entries: number },
  { chance }: World,
): Check {
  const days = Math.min(5, (now - (opened.lastDone ?? now)) / day);
  // A second look the same day finds what came late, which is seldom.
  const likely = days < 0.5 ? 0.02 : 1 - Math.exp(-(reader.rates[Number(opened.queryId)] ?? 1));
  return {
    ...opened,
    trouble: undefined,
    finished: now + Math.floor(chance.random() * 2000),
    arrived: now,
    added: chance.random() < likely ? 1 : 0,
    lastDeep: entries === deep ? now : opened.lastDeep,
  };
}

/** Asks; gives the trouble where arXiv is down, full or has asked to wait. */
function ask(install: Install, check: Check, now: number, world: World): Trouble | undefined {
  const { schedule, chance } = world;
  const attempt = (check.trouble?.attempt ?? 0) + 1;
  const closed = install.closedUntil > now;
  const state = closed ? 'busy' : world.arxiv(now);
  if (state === 'up') {
    install.refusals = 0;
    return undefined;
  }
  if (!closed) world.onRequest(now, 'refused');
  if (state === 'busy' && !closed) {
    install.refusals += 1;
    install.closedUntil = schedule.refusedUntil(install.refusals, now, chance.random);
  }
  const code = state === 'busy' ? 'rate-limited' : 'server';
  const told = state === 'busy' ? install.closedUntil : 0;
  const retryAt = schedule.tryAgainAt(attempt, now, chance.random, told);
  return { code, words: '', at: now, attempt, retryAt };
}

/** Once a day, with the first check that goes through, the feeds of the reader's categories. */
function feeds(install: Install, now: number, { spacing, onRequest }: World): number {
  const today = startOfEasternDay(now);
  if (install.fedOn === today) return now;
  install.fedOn = today;
  let at = now;
  for (let index = 0; index < install.reader.categories; index += 1) {
    at += spacing;
    onRequest(at, 'feed');
  }
  return at;
}

/** Once a week arXiv's count of what came since the baseline, once a month that of what was before. */
function count(install: Install, { order }: SavedQuery, now: number, world: World): number {
  const last = install.counted[order] ?? 0;
  if (now - last < 6.5 * day) return now + world.spacing;
  install.counted[order] = now;
  world.onRequest(now + world.spacing, 'count');
  if (world.chance.random() >= 7 / 30) return now + 2 * world.spacing;
  world.onRequest(now + 2 * world.spacing, 'count');
  return now + 3 * world.spacing;
}
