import { browser } from 'wxt/browser';
import { ArxivError } from '@/lib/arxiv/errors';
import { idsUrl, MAX_IDS } from '@/lib/arxiv/request';
import { standIn } from '@/lib/library/stand-in';
import type { Mark } from '@/lib/library/types/marks';
import { bringAlarm } from './alarms';
import { askArxiv, decide } from './ask-arxiv';
import { papersToBring, ringForPapers } from './papers-to-bring';
import { mayAskArxiv } from './permission';
import type { WatchPorts } from './ports';
import { troubleOf } from './trouble';

type State = NonNullable<Awaited<ReturnType<typeof papersToBring.read>>>;

const hour = 3_600_000;
/** Marks looked through for each request, most of which may have their papers. */
const atOnce = 1000;
/** Requests in a row: an event that lasts for five minutes costs the worker its life. */
const most = 20;
/** arXiv sometimes answers with nothing although there is something: it is believed the third time. */
const looks = 3;

/** Goes on fetching the papers of restored marks, fifty a request; in the background's first turn. */
export function startBringing(ports: WatchPorts): void {
  const goOn = () => ports.locks.request('bring', () => bring(ports));
  browser.alarms.onAlarm.addListener(async ({ name }) => {
    if (name === bringAlarm) await goOn();
  });
  browser.runtime.onStartup.addListener(goOn);
}

async function bring(ports: WatchPorts): Promise<void> {
  for (let count = 0; count < most; count += 1) {
    const state = await papersToBring.read();
    if (!state) {
      await browser.alarms.clear(bringAlarm);
      return;
    }
    try {
      if (!(await mayAskArxiv())) return await ringForPapers(ports.now() + hour);
      await papersToBring.write(await step(ports, state));
    } catch (error) {
      const attempt = state.attempt + 1;
      await papersToBring.write({ ...state, attempt });
      const { retryAt = ports.now() + hour } = troubleOf(error, attempt, ports);
      return ringForPapers(retryAt);
    }
  }
}

/** Fetches what is missing of the next marks; gives where to go on, undefined at the end of all. */
async function step(ports: WatchPorts, state: State): Promise<State | undefined> {
  const { below, isFirst, isOnly, attempt } = state;
  const rows = await ports.db.marks
    .where('id')
    .below(below)
    .reverse()
    .filter((mark) => isFirst === matters(mark))
    .limit(atOnce)
    .toArray();
  const ids = rows.map(({ id }) => id);
  const [first, last] = [ids[0], ids.at(-1)];
  if (first === undefined || last === undefined)
    return isFirst && !isOnly ? { ...state, below: '\uffff', isFirst: false } : undefined;
  const held = new Set(await ports.db.papers.where('id').between(last, first, true, true).keys());
  const missing = ids.filter((id) => !held.has(id)).slice(0, MAX_IDS);
  if (missing.length > 0) {
    const asked = new Set(missing);
    await fetchMissing(
      ports,
      rows.filter(({ id }) => asked.has(id)),
      attempt,
    );
  }
  // Whatever lies between them is here.
  const to = missing.length < MAX_IDS ? last : (missing.at(-1) ?? last);
  const marks = state.marks + ids.indexOf(to) + 1;
  return { ...state, below: to, attempt: 0, marks };
}

/** The reader will look for these first. */
function matters({ unread, starred, later, tags, note }: Mark): boolean {
  return unread + starred + later + tags.length > 0 || note !== undefined;
}

async function fetchMissing(ports: WatchPorts, marks: Mark[], attempt: number): Promise<void> {
  const missing = marks.map(({ id }) => id);
  const { papers } = ports.db;
  const asked = await askArxiv(ports, { kind: 'ids' }, idsUrl(missing));
  const found = asked.feed.papers.map((paper) => ({ ...paper, asOf: asked.feed.updated }));
  await decide(ports, asked, found.length < missing.length ? 'missing' : 'saved');
  if (found.length === 0 && attempt + 1 < looks) throw new ArxivError('empty', 'no papers');
  await ports.db.transaction('rw', papers, async () => {
    // A check may have brought some meanwhile, and newer ones.
    const since = new Set(await papers.where('id').anyOf(missing).primaryKeys());
    const told = new Set([...since, ...found.map(({ id }) => id)]);
    await papers.bulkPut(found.filter(({ id }) => !since.has(id)));
    // The badge counts marks, so what it counts is to be found in a list.
    await papers.bulkPut(marks.filter((mark) => matters(mark) && !told.has(mark.id)).map(standIn));
  });
}
