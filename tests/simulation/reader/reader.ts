import { browser } from 'wxt/browser';
import * as acts from '@/lib/library/acts';
import type { Entry, Ledger } from '@/lib/library/journal';
import { paintBadge } from '@/lib/watch/badge';
import { topics } from '../arxiv/topics';
import type { Chance } from '../chance';
import type { Disk } from '../machine/disk';
import type { PaperAct } from './expected';

/** One thing the reader does, and which papers it is about. */
export type Act = {
  name: string;
  /** To papers that have marks, all alike. */
  papers?: { act: PaperAct; ids: string[] };
  /** To queries, rules and the journal; what became of them is looked at afterwards. */
  do(ledger: Ledger): Promise<Entry | undefined>;
  /** Queries the page asks the background to check afterwards. */
  check?: (entry: Entry) => string[];
};

/** Does an act as a page does: writes, paints the badge, and tells the background of changed queries. */
export async function perform(act: Act, ledger: Ledger): Promise<Entry | undefined> {
  const entry = await act.do(ledger);
  if (!entry) return undefined;
  await paintBadge();
  const isAboutQueries = entry.changes.some(({ table }) => table === 'queries');
  if (isAboutQueries) await browser.runtime.sendMessage({ type: 'reschedule' });
  const queryIds = act.check?.(entry) ?? [];
  if (queryIds.length > 0) await browser.runtime.sendMessage({ type: 'check', queryIds });
  return entry;
}

/** What moves the reader: chance, and what there is. */
type Whim = { chance: Chance; disk: Disk; withBusy: boolean };

/** Gives what the reader does next. */
export function nextAct({ chance, disk, withBusy }: Whim): Act {
  const kind = chance.next();
  if (kind < 0.07) return { name: 'undo', do: (ledger) => acts.undoLatest(ledger) };
  if (kind < 0.1) return { name: 'redo', do: (ledger) => acts.redoLatest(ledger) };
  if (kind < 0.14) return onQueries({ chance, disk, withBusy });
  if (kind < 0.18) return onAside(chance, disk);
  if (kind < 0.2) return onRules(chance, disk);
  return onPapers(chance, disk);
}

function onPapers(chance: Chance, disk: Disk): Act {
  const act = paperAct(chance);
  const marks = disk.rows('marks');
  const wanted =
    act.kind === 'read' ? marks.filter(({ unread, revised }) => unread || revised) : marks;
  const count = chance.pick([1, 1, 3, 10, 40, 400]);
  const from = chance.below(Math.max(1, wanted.length - count));
  // Most of what readers do, they do to what came last.
  const some = chance.happens(0.7) ? wanted.slice(-count) : wanted.slice(from, from + count);
  const ids = some.map(({ id }) => id);
  return { name: act.kind, papers: { act, ids }, do: (ledger) => toPapers(act, ledger, ids) };
}

function paperAct(chance: Chance): PaperAct {
  const on = chance.happens(0.7);
  const kind = chance.next();
  if (kind < 0.4) return { kind: 'read' };
  if (kind < 0.46) return { kind: 'unread' };
  if (kind < 0.62) return { kind: 'star', on };
  if (kind < 0.72) return { kind: 'later', on };
  if (kind < 0.8) return { kind: 'archive', on };
  if (kind < 0.9)
    return { kind: 'tag', add: on ? [`tag ${chance.below(9)}`] : [], remove: ['tag 1'] };
  return { kind: 'note', text: on ? `Note ${chance.below(1000)}` : '' };
}

function toPapers(act: PaperAct, ledger: Ledger, ids: string[]): Promise<Entry | undefined> {
  switch (act.kind) {
    case 'read':
      return acts.markRead(ledger, ids);
    case 'unread':
      return acts.markUnread(ledger, ids);
    case 'star':
      return acts.star(ledger, ids, act.on);
    case 'later':
      return acts.readLater(ledger, ids, act.on);
    case 'archive':
      return acts.archive(ledger, ids, act.on);
    case 'tag':
      return acts.changeTags(ledger, ids, act);
    case 'note':
      return acts.writeNote(ledger, ids[0] ?? '', act.text);
  }
}

function onAside(chance: Chance, disk: Disk): Act {
  const waiting = disk.rows('marks').find(({ asideFor }) => asideFor !== undefined);
  const queryId = waiting?.asideFor ?? '';
  const take = chance.happens(0.5);
  return { name: 'aside', do: (ledger) => acts.decideAside(ledger, queryId, take) };
}

function onRules(chance: Chance, disk: Disk): Act {
  const rules = disk.rows('rules');
  if (rules.length > 2) {
    const { id } = chance.pick(rules);
    return { name: 'rule gone', do: (ledger) => acts.removeRule(ledger, id) };
  }
  const kind = chance.happens(0.5) ? 'mute' : 'highlight';
  const text = chance.pick(['cat:quant-ph', 'ti:corrected', 'abs:numbers', 'all:cuprate']);
  return { name: kind, do: (ledger) => acts.addRule(ledger, { kind, text }) };
}

function onQueries({ chance, disk, withBusy }: Whim): Act {
  const queries = disk.rows('queries');
  const query = queries.find(({ paused }) => paused) ?? queries[chance.below(queries.length)];
  const text = chance.pick(topics.filter(({ perDay }) => withBusy || perDay < 30)).text;
  const kind = chance.next();
  if (!query || queries.length < 2 || (kind < 0.2 && queries.length < 4)) return adding(text);
  const { id } = query;
  const change = { paused: !query.paused };
  if (query.paused || kind < 0.5) {
    return { name: 'pause', do: (ledger) => acts.changeQuery(ledger, id, change) };
  }
  if (kind < 0.75) {
    return {
      name: 'reword',
      do: (ledger) => acts.changeQuery(ledger, id, { text }),
      check: () => [id],
    };
  }
  if (kind < 0.9) return { name: 'undo', do: (ledger) => acts.undoLatest(ledger) };
  return { name: 'delete', do: (ledger) => acts.removeQuery(ledger, id) };
}

/** Adds a query and has it checked. */
export function adding(text: string): Act {
  return {
    name: 'add',
    do: (ledger) => acts.addQueries(ledger, [{ name: text, text }]),
    check: ({ changes }) => changes.flatMap(({ ids }) => ids),
  };
}
