import type { Cursor, Engine, Found, Request } from './engine';
import { sortInSlices } from './in-slices';
import { makeTest } from './make-test';
import { type Prepared, prepare } from './prepare';
import { type Reading, type Rest, read } from './reading';
import { relevance } from './relevance';
import type { Search, Searchable } from './types';

/**
 * The plain engine: it reads all papers from the source at the first search, keeps them ready and
 * looks at each of them for every search. The source is to give the latest arrivals first: while it is
 * read, searches by arrival are told what they begin with. One that failed is read again at the next
 * search.
 */
export function newScan(
  source: () => AsyncIterable<readonly Searchable[]>,
  rest: Rest = () => undefined,
): Engine {
  let reading: Reading | undefined;
  async function search(wanted: Search, request: Request): Promise<Found> {
    reading ??= read(source(), rest, () => {
      reading = undefined;
    });
    const { whole } = reading;
    await Promise.all([whole, tellBeginning(reading, wanted, request, rest)]);
    return pageOf(await whole, wanted, request, rest);
  }
  /** Nothing where nothing is kept: the next search reads the source. */
  async function kept(): Promise<Map<string, Prepared> | undefined> {
    return reading?.whole.catch(() => undefined);
  }
  async function put(documents: readonly Searchable[]): Promise<void> {
    const papers = await kept();
    for (const document of documents) papers?.set(document.id, prepare(document));
  }
  async function remove(ids: readonly string[]): Promise<void> {
    const papers = await kept();
    for (const id of ids) papers?.delete(id);
  }
  return { search, put, remove };
}

/** Tells what is found in the order in which papers are read, as far as that is the one wanted. */
async function tellBeginning(
  { soFar, more }: Reading,
  search: Search,
  request: Request,
  rest: Rest,
): Promise<void> {
  const { tell, sort, after } = request;
  if (!tell || sort !== 'arrival') return;
  const test = makeTest(search, request.now);
  let left = request.limit;
  let ids: string[] = [];
  for (let at = 0; left > 0 && (await more(at)); at++) {
    const prepared = soFar[at];
    if (!prepared) return;
    const cursor = cursorOf(prepared, search, request);
    if (isBelow(cursor, after) && test(prepared)) {
      ids.push(cursor.id);
      left -= 1;
    }
    if (ids.length > 0 && (left === 0 || at === soFar.length - 1)) {
      tell(ids);
      ids = [];
    }
    const wait = rest();
    if (wait) await wait;
  }
}

async function pageOf(
  papers: Map<string, Prepared>,
  search: Search,
  request: Request,
  rest: Rest,
): Promise<Found> {
  const { limit, after, now } = request;
  const test = makeTest(search, now);
  const below: Cursor[] = [];
  let total = 0;
  for (const prepared of papers.values()) {
    if (test(prepared)) {
      total += 1;
      const cursor = cursorOf(prepared, search, request);
      if (isBelow(cursor, after)) below.push(cursor);
    }
    const wait = rest();
    if (wait) await wait;
  }
  const page = (await sortInSlices(below, higherFirst, rest)).slice(0, limit);
  const last = page.at(-1);
  return {
    ids: page.map(({ id }) => id),
    total,
    ...(last && below.length > limit && { next: last }),
  };
}

function cursorOf(prepared: Prepared, search: Search, { sort }: Request): Cursor {
  const { id, firstSeen, published, queryNames } = prepared.document;
  if (sort === 'published') return { id, keys: [published, firstSeen] };
  if (sort === 'relevance')
    return { id, keys: [relevance(search, prepared), firstSeen, published] };
  if (sort === 'queries') return { id, keys: [queryNames.length, firstSeen, published] };
  return { id, keys: [firstSeen, published] };
}

function isBelow(cursor: Cursor, after: Cursor | undefined): boolean {
  return !after || higherFirst(after, cursor) < 0;
}

/** The order of the lists: what is equal stands by its id, the higher one first. */
function higherFirst(a: Cursor, b: Cursor): number {
  for (const [index, key] of a.keys.entries()) {
    const difference = (b.keys[index] ?? 0) - key;
    if (difference !== 0) return difference;
  }
  if (a.id === b.id) return 0;
  return a.id < b.id ? 1 : -1;
}
