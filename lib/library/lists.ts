import type { Collection } from 'dexie';
import { activeQueryIds } from './counts';
import type { LibraryDatabase } from './database';
import { isListed } from './is-listed';
import type { Alike } from './types/counts';
import type { Mark, StoredPaper } from './types/marks';

/** One paper on screen. */
export type Row = { mark: Mark; paper: StoredPaper };

/** Gives the date that stands on a card: of a revised paper that of its newest version. */
export function shownDate({ mark, paper }: Row): number {
  return mark.revised === 1 ? paper.updated : paper.published;
}

export type ListFilter = {
  view: 'new' | 'revised' | 'later' | 'starred' | 'archived' | 'muted' | 'all' | 'aside';
  /** Only papers this saved query brought. */
  queryId?: string;
  /** Only what had arrived until then, arXiv's clock; later ones wait behind the "n new" bar. */
  until?: number;
};

/** One page of a list and where the next one begins; no `next` at the end. */
export type ListPage = { rows: Row[]; next?: Mark };

/** Marks read at a time along an index. */
const chunk = 100;
/** A list may leave out so many of its index, muted ones mostly, without a second look. */
const spare = 20;

/** The next marks of a list, and behind which one to go on; no `end` where there are no more. */
type Marks = { marks: Mark[]; end?: Mark | undefined };
export type Next = (after: Mark | undefined) => Promise<Marks>;
type IsWanted = (mark: Alike & Pick<Mark, 'asideFor'>) => boolean;
export type PagePart = { limit: number; after?: Mark | undefined };

/** The tables a page of a list is read from. */
export function listTables(db: LibraryDatabase) {
  return [db.queries, db.counts, db.marks, db.papers];
}

/**
 * Gives up to `limit` papers of a list, latest arrival first, after the given mark, where they lie near each
 * other; undefined where most of what lies there belongs to other lists, and `listPage` is the quicker one.
 */
export async function nearPage(
  db: LibraryDatabase,
  filter: ListFilter,
  { limit, after }: PagePart,
): Promise<ListPage | undefined> {
  if (filter.queryId && filter.view !== 'aside') return undefined;
  return db.transaction('r', listTables(db), async () => {
    const active = await activeQueryIds(db);
    const isWanted: IsWanted = (mark) => isListed(mark, filter, active);
    const found = await along(db, filter, { isWanted, size: limit + spare })(after);
    const isEnough = found.marks.length >= limit || !found.end;
    return isEnough ? pageOf(db, async () => found, { limit, after }) : undefined;
  });
}

/** Gives the page of which a function gives the marks; in a transaction of the caller. */
export async function pageOf(
  db: LibraryDatabase,
  next: Next,
  { limit, after }: PagePart,
): Promise<ListPage> {
  const rows: Row[] = [];
  let last = after;
  for (;;) {
    const { marks, end } = await next(last);
    for (let at = 0; at < marks.length; ) {
      const some = marks.slice(at, at + limit - rows.length);
      rows.push(...(await withPapers(db, some)));
      if (rows.length === limit) return { rows, next: some.at(-1) };
      at += some.length;
    }
    if (!end) return { rows };
    last = end;
  }
}

/** Gives what reads the marks of a list along its index. */
export function along(
  db: LibraryDatabase,
  filter: ListFilter,
  { isWanted, size }: { isWanted: IsWanted; size: number },
): Next {
  const most = Math.min(chunk, size);
  return async (after) => {
    const marks = await marksBelow(db, filter, after).limit(most).toArray();
    return { marks: marks.filter(isWanted), end: marks.length < most ? undefined : marks.at(-1) };
  };
}

/** Gives the rows of these papers as they stand now, in this order; vanished ones are left out. */
export async function rowsOf(db: LibraryDatabase, ids: readonly string[]): Promise<Row[]> {
  const marks = await db.marks.bulkGet([...ids]);
  return withPapers(
    db,
    marks.filter((mark) => mark !== undefined),
  );
}

async function withPapers(db: LibraryDatabase, marks: readonly Mark[]): Promise<Row[]> {
  const papers = await db.papers.bulkGet(marks.map((mark) => mark.id));
  return marks.flatMap((mark, index) => {
    const paper = papers[index];
    return paper ? [{ mark, paper }] : [];
  });
}

function marksBelow(
  db: LibraryDatabase,
  { view, until = Infinity, queryId }: ListFilter,
  after: Mark | undefined,
): Collection<Mark, string> {
  if (view === 'aside') {
    // Within one index key rows stand in the order of their ids.
    const group = db.marks.where('asideFor').equals(queryId ?? '');
    return after ? group.filter((mark) => mark.id > after.id) : group;
  }
  const arrived = view === 'revised' ? (after?.revisedAt ?? 0) : (after?.firstSeen ?? 0);
  const end = after ? [arrived, after.published, after.id] : [until, Infinity, '\uffff'];
  const [index, prefix] = indexOf(view);
  return db.marks
    .where(index)
    .between([...prefix, -Infinity], [...prefix, ...end], true, after === undefined)
    .reverse();
}

function indexOf(view: Exclude<ListFilter['view'], 'aside'>): [index: string, prefix: number[]] {
  if (view === 'new') return ['[unread+firstSeen+published+id]', [1]];
  if (view === 'revised') return ['[revised+revisedAt+published+id]', [1]];
  if (view === 'starred' || view === 'later' || view === 'archived' || view === 'muted') {
    return [`[${view}+firstSeen+published+id]`, [1]];
  }
  return ['[firstSeen+published+id]', []];
}

/** Sorts marks as lists are: the latest arrival first. */
export function laterFirst(a: Mark, b: Mark): number {
  if (a.id === b.id) return 0;
  return b.firstSeen - a.firstSeen || b.published - a.published || (a.id < b.id ? 1 : -1);
}
