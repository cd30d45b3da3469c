/// <reference types="chrome" />
import { archive, changeTags, markRead, readLater, star } from '@/lib/library/actions';
import { database } from '@/lib/library/database';
import type { Ledger } from '@/lib/library/journal';
import { takeIn, takeInTables } from '@/lib/library/take-in';
import type { Check } from '@/lib/library/types/checks';
import type { SavedQuery } from '@/lib/library/types/reader';
import type { Evening } from '../library/papers';

const hour = 3_600_000;

/** Three questions among which the papers are divided. */
const queries: SavedQuery[] = ['Materials', 'Learning', 'Everything else'].map((name, order) => ({
  ...{ id: `bench-${order}`, name, order, text: `all:bench${order}` },
  ...{ paused: false, notify: 'never' },
}));

/** Makes the queries the only ones, and gives them a baseline before all papers. */
export async function begin(): Promise<void> {
  // Who has so many papers has been welcomed.
  localStorage.setItem('welcomed', '1');
  await database.transaction('rw', database.queries, async () => {
    await database.queries.clear();
    await database.queries.bulkPut(queries.map((query) => ({ ...query, baseline: 1 })));
  });
}

/** Takes evenings in as checks do, and does with their papers what a reader does; oldest first. */
export async function fill(evenings: readonly Evening[]): Promise<void> {
  for (const evening of evenings) {
    await takeEvening(evening);
    await readSome(evening);
  }
}

/** Takes in what was announced at one moment. */
export async function takeEvening({ at, papers }: Evening): Promise<void> {
  for (const [order, { id }] of queries.entries()) {
    const mine = papers.filter((paper) => placeOf(paper.id) % 3 === order);
    const rules = { queryId: id, arrived: at, asOf: at, baseline: false };
    await database.transaction('rw', takeInTables(database), () => takeIn(database, mine, rules));
  }
}

/** A number that has nothing to do with the order of ids. */
function placeOf(id: string): number {
  let number = 7;
  for (const letter of id) number = (number * 31 + letter.charCodeAt(0)) % 1_000_003;
  return number;
}

/** A third is read; of that some is starred, tagged, archived or kept for later. */
async function readSome({ at, papers }: Evening): Promise<void> {
  const ledger: Ledger = { db: database, now: () => at + 9 * hour };
  // Most revisions stay as they are.
  const first = papers.filter(({ version }) => version === 1).map(({ id }) => id);
  const share = (from: number, until: number) =>
    first.filter((id) => isWithin(placeOf(id) % 100, from, until));
  await markRead(ledger, share(0, 34));
  await star(ledger, share(0, 4), true);
  await changeTags(ledger, share(3, 6), { add: ['to cite'] });
  await archive(ledger, share(6, 12), true);
  await readLater(ledger, share(12, 15), true);
}

function isWithin(place: number, from: number, until: number): boolean {
  return place >= from && place < until;
}

/** Lets the library stand as checked a moment ago, so that nothing is due while it is measured. */
export async function beChecked(): Promise<void> {
  const now = Date.now();
  const rows = await database.queries.toArray();
  await database.checks.bulkAdd(rows.map((query) => doneCheck(query, now)));
  await database.coverage.bulkPut(
    rows.map(({ id, text }) => ({ queryId: id, text, head: now, reach: 0, gaps: [] })),
  );
  // The background works out anew when it is to ask next.
  await chrome.runtime.sendMessage({ type: 'reschedule' });
}

function doneCheck({ id, text }: SavedQuery, now: number): Check {
  return {
    ...{ queryId: id, text, state: 'done', started: now, finished: now, arrived: now },
    ...{ baseline: false, next: 0, atLeast: 100, page: 1, pages: 1, found: 1, read: 1 },
    ...{ added: 1, revised: 0, aside: 0, unreadable: 0, lastDone: now, lastDeep: now },
  };
}
