import type { Cursor, Engine, Found, Request } from './engine';
import { makeTest } from './make-test';
import { type Prepared, prepare } from './prepare';
import { relevance } from './relevance';
import type { Search, Searchable } from './types';

/** A rest to take between papers when it is time for one, so that the page answers meanwhile. */
type Rest = () => Promise<void> | undefined;

/**
 * The plain engine: it reads all papers from the source at the first search, keeps them ready and
 * looks at each of them for every search. A source that failed is read again at the next search.
 */
export function newScan(
  source: () => AsyncIterable<readonly Searchable[]>,
  rest: Rest = () => undefined,
): Engine {
  let reading: Promise<Map<string, Prepared>> | undefined;
  async function search(wanted: Search, request: Request): Promise<Found> {
    reading ??= readAll(source(), rest).catch((error: unknown) => {
      reading = undefined;
      throw error;
    });
    const papers = await reading;
    return pageOf(await cursorsOf(papers, wanted, request, rest), request);
  }
  /** Nothing where nothing is kept: the next search reads the source. */
  async function kept(): Promise<Map<string, Prepared> | undefined> {
    return reading?.catch(() => undefined);
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

async function readAll(
  source: AsyncIterable<readonly Searchable[]>,
  rest: Rest,
): Promise<Map<string, Prepared>> {
  const papers = new Map<string, Prepared>();
  for await (const documents of source) {
    for (const document of documents) {
      papers.set(document.id, prepare(document));
      const wait = rest();
      if (wait) await wait;
    }
  }
  return papers;
}

async function cursorsOf(
  papers: Map<string, Prepared>,
  search: Search,
  request: Request,
  rest: Rest,
): Promise<Cursor[]> {
  const test = makeTest(search, request.now);
  const found: Cursor[] = [];
  for (const prepared of papers.values()) {
    if (test(prepared)) found.push(cursorOf(prepared, search, request));
    const wait = rest();
    if (wait) await wait;
  }
  return found;
}

function pageOf(found: readonly Cursor[], { limit, after }: Request): Found {
  const below = found.filter((cursor) => !after || higherFirst(after, cursor) < 0);
  const page = below.sort(higherFirst).slice(0, limit);
  const last = page.at(-1);
  return {
    ids: page.map(({ id }) => id),
    total: found.length,
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

/** The order of the lists: what is equal stands by its id, the higher one first. */
function higherFirst(a: Cursor, b: Cursor): number {
  for (const [index, key] of a.keys.entries()) {
    const difference = (b.keys[index] ?? 0) - key;
    if (difference !== 0) return difference;
  }
  if (a.id === b.id) return 0;
  return a.id < b.id ? 1 : -1;
}
