import type { LibraryDatabase } from '@/lib/library/database';
import { isListed } from '@/lib/library/is-listed';
import { waysOf } from '@/lib/search/fold';
import { findRows, timesOf } from '@/lib/search/index/find-rows';
import { newLookup } from '@/lib/search/index/lookup';
import { readNoted, writeNoted } from '@/lib/search/index/readiness';
import { askIndex, type Findings, mayBeFound, rowTests } from '@/lib/search/index/row-tests';
import { idOf } from '@/lib/search/index/standing';
import { hasPhrase } from '@/lib/search/make-test';
import type { Search } from '@/lib/search/types';
import type { Filter } from '../filter';
import { hasWords, searchOf } from '../searchable';
import type { Rest } from '../slices';
import { beginningOf } from './beginning';
import type { IndexedLibrary } from './in-step';
import { joinExtras } from './join-extras';
import { idsOf, orderOf, readMarks } from './library-rows';

type Given = {
  db: LibraryDatabase;
  now: number;
  rest: Rest;
  /** Told what the answer begins with while the marks are still being read. */
  tell?: ((ids: readonly string[]) => void) | undefined;
};

/** Gives the ids of what a filter finds, in its order, by the index. */
export async function findIndexed(
  library: IndexedLibrary,
  filter: Filter,
  given: Given,
): Promise<string[]> {
  const { index, cache, rows } = library;
  const search = searchOf(filter);
  const wanted = filter.sort ?? 'arrival';
  const sort = wanted === 'relevance' && !hasWords(search) ? 'arrival' : wanted;
  const findings = await askIndex(newLookup(index, cache), search);
  const isWanted = wantedIn(library, filter);
  if (!rows.isWhole) {
    const isTold = given.tell && sort === 'arrival' && filter.view !== 'revised';
    if (isTold) await tellBeginning(library, search, findings, isWanted, given);
    await readMarks(given.db, rows, library.names, given.rest);
    void keepNoted(library).catch(() => {});
  }
  const order = await orderOf(rows, timesOf(sort), given.rest);
  const tests = testsOf(library, search, findings, given.now);
  const found = findRows(rows.standing, order, tests, { sort, isWanted });
  const ids = joinExtras(rows, found, search, tests, { sort, isWanted, now: given.now });
  return sort === 'arrival' && filter.view === 'revised' ? byRevision(ids, rows.revisedAt) : ids;
}

function wantedIn({ rows, queries }: IndexedLibrary, filter: Filter): (kind: number) => boolean {
  const active = new Set(queries.flatMap(({ id, paused }) => (paused ? [] : id)));
  return (kind) => {
    const mark = rows.kinds.markOf(kind);
    return mark !== undefined && isListed(mark, filter, active);
  };
}

function testsOf({ rows, names }: IndexedLibrary, search: Search, findings: Findings, now: number) {
  rows.standing.held = rows.kinds.held(names);
  return rowTests(search, findings, rows.standing, now);
}

/** What isn't indexed yet has come last, mostly, and would have to be told with it. */
async function tellBeginning(
  library: IndexedLibrary,
  search: Search,
  findings: Findings,
  isWanted: (kind: number) => boolean,
  { db, now, tell }: Given,
): Promise<void> {
  const { index, rows } = library;
  const { standing } = rows;
  if (await isInTags(db, search)) return;
  const found = await beginningOf(db, rows, {
    mayBe: mayBeFound(search, findings, standing, now),
    tests: () => testsOf(library, search, findings, now),
    isWanted: (row) => isWanted(standing.kinds[row] ?? 0),
    noted: await readNoted(index.db),
  });
  if (found.length === 0) return;
  const tests = testsOf(library, search, findings, now);
  const all = joinExtras(rows, found, search, tests, { sort: 'arrival', isWanted, now });
  // An extra below the last row may stand below rows that aren't known yet.
  const last = idOf(index, found.at(-1) ?? 0);
  tell?.(all.slice(0, all.indexOf(last) + 1));
}

async function keepNoted({ index, rows }: IndexedLibrary): Promise<void> {
  const ids = idsOf(rows, [...rows.standing.notes.keys()]);
  const before = await readNoted(index.db);
  if (ids.join() !== before.join()) await writeNoted(index.db, ids);
}

/** Whether a tag of any paper has words that are searched for. */
async function isInTags(db: LibraryDatabase, { terms }: Search): Promise<boolean> {
  const tags = (await db.marks.orderBy('tags').uniqueKeys()).flatMap((tag) => waysOf(String(tag)));
  return terms.some(
    ({ condition }) =>
      condition.kind === 'words' && tags.some((tag) => hasPhrase(tag, condition.phrase)),
  );
}

/** What came at the same time stays in its order. */
function byRevision(ids: readonly string[], times: ReadonlyMap<string, number>): string[] {
  return [...ids].sort((a, b) => (times.get(b) ?? 0) - (times.get(a) ?? 0));
}
