import type { Collection } from 'dexie';
import { activeQueryIds } from './counts';
import type { LibraryDatabase } from './database';
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

const chunk = 100;

/** Gives up to `limit` papers of a list, latest arrival first, after the given mark. */
export async function listPage(
  db: LibraryDatabase,
  filter: ListFilter,
  { limit, after }: { limit: number; after?: Mark | undefined },
): Promise<ListPage> {
  return db.transaction('r', db.queries, db.marks, db.papers, async () => {
    const wanted = await markFilter(db, filter);
    const rows: Row[] = [];
    let last = after;
    for (;;) {
      const marks = await marksBelow(db, filter, last).limit(chunk).toArray();
      for (const row of await withPapers(db, marks.filter(wanted))) {
        rows.push(row);
        if (rows.length === limit) return { rows, next: row.mark };
      }
      last = marks.at(-1);
      if (!last || marks.length < chunk) return { rows };
    }
  });
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

async function markFilter(
  db: LibraryDatabase,
  filter: ListFilter,
): Promise<(mark: Mark) => boolean> {
  const active = await activeQueryIds(db);
  return (mark) => isListed(mark, filter, active);
}

/** Says whether a mark is in a list; `active` are the queries that aren't paused. */
export function isListed(
  mark: Mark,
  { view, queryId }: Pick<ListFilter, 'view' | 'queryId'>,
  active: ReadonlySet<string>,
): boolean {
  if (view === 'aside') return mark.asideFor === (queryId ?? '');
  if (view !== 'all' && mark[view === 'new' ? 'unread' : view] === 0) return false;
  const isNews = view === 'new' || view === 'revised';
  if (isNews && mark.muted === 1) return false;
  if (view === 'muted' && mark.unread === 0 && mark.revised === 0) return false;
  if (view === 'revised' && mark.unread === 1) return false;
  if (queryId) return mark.queries.includes(queryId);
  return !isNews || mark.queries.some((id) => active.has(id));
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
