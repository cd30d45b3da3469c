import type { LibraryDatabase } from '@/lib/library/database';
import { isListed } from '@/lib/library/is-listed';
import type { Sort } from '@/lib/search/engine';
import { waysOf } from '@/lib/search/fold';
import { findRows, timesOf } from '@/lib/search/index/find-rows';
import { newLookup } from '@/lib/search/index/lookup';
import { readNoted, writeNoted } from '@/lib/search/index/readiness';
import { askIndex, type Findings, mayBeFound, rowTests } from '@/lib/search/index/row-tests';
import { idOf } from '@/lib/search/index/standing';
import { hasPhrase } from '@/lib/search/make-test';
import type { Search } from '@/lib/search/types';
import type { Filter } from '../filter';
import { listStep } from '../reading-list';
import { hasWords, searchOf } from '../searchable';
import { nextTask, type Rest } from '../slices';
import { beginningOf } from './beginning';
import type { IndexedLibrary } from './in-step';
import { joinExtras } from './join-extras';
import { idsOf, orderOf, readMarks } from './library-rows';

type Given = {
  db: LibraryDatabase;
  now: number;
  rest: Rest;
  /** Told what the answer begins with, before all of it is worked out. */
  tell?: ((ids: readonly string[]) => void) | undefined;
};

/** A search with what the index knows of it. */
type Asked = {
  search: Search;
  findings: Findings;
  sort: Sort;
  isWanted: (kind: number) => boolean;
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
  const asked: Asked = { search, findings, sort, isWanted: wantedIn(library, filter) };
  const isRevision = sort === 'arrival' && filter.view === 'revised';
  const isByTime = !isRevision && (sort === 'arrival' || sort === 'published');
  if (!rows.isWhole) {
    if (given.tell && isByTime && sort === 'arrival') await tellBeginning(library, asked, given);
    await readMarks(given.db, rows, library.names, given.rest);
    void keepNoted(library).catch(() => {});
  } else if (given.tell && isByTime) {
    const order = await orderOf(rows, timesOf(sort), given.rest);
    const { ids, isAll } = foundIn(library, asked, order, { now: given.now, atMost: listStep });
    if (isAll) return ids;
    given.tell(ids);
    // The page reads these papers meanwhile.
    await nextTask();
  }
  const order = await orderOf(rows, timesOf(sort), given.rest);
  const { ids } = foundIn(library, asked, order, { now: given.now });
  return isRevision ? byRevision(ids, rows.revisedAt) : ids;
}

/** At once from what is known, so that nothing changes between its steps. */
function foundIn(
  library: IndexedLibrary,
  { search, findings, sort, isWanted }: Asked,
  order: Uint32Array,
  { now, atMost = Infinity }: { now: number; atMost?: number },
): { ids: string[]; isAll: boolean } {
  const { rows } = library;
  const tests = testsOf(library, search, findings, now);
  const found = findRows(rows.standing, order, tests, { sort, isWanted, atMost });
  const ids = joinExtras(rows, found, search, tests, { sort, isWanted, now });
  const isAll = found.length < atMost;
  return { ids: isAll ? ids : upToLast(library, ids, found), isAll };
}

/** An extra below the last row may stand below rows that aren't known yet. */
function upToLast({ index }: IndexedLibrary, ids: string[], found: readonly number[]): string[] {
  return ids.slice(0, ids.indexOf(idOf(index, found.at(-1) ?? 0)) + 1);
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
  { search, findings, isWanted }: Asked,
  { db, now, tell }: Given,
): Promise<void> {
  const { index, rows } = library;
  const { standing } = rows;
  const [isTag, noted] = await Promise.all([isInTags(db, search), readNoted(index.db)]);
  if (isTag) return;
  const found = await beginningOf(db, rows, {
    mayBe: mayBeFound(search, findings, standing, now),
    tests: () => testsOf(library, search, findings, now),
    isWanted: (row) => isWanted(standing.kinds[row] ?? 0),
    noted,
  });
  if (found.length === 0) return;
  const tests = testsOf(library, search, findings, now);
  const all = joinExtras(rows, found, search, tests, { sort: 'arrival', isWanted, now });
  tell?.(upToLast(library, all, found));
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
