import type { Collection } from 'dexie';
import { activeQueryIds } from './counts';
import type { LibraryDatabase } from './database';
import type { Mark, StoredPaper } from './types';

/** One paper on screen. */
export type Row = { mark: Mark; paper: StoredPaper };

export type ListFilter = {
  view: 'new' | 'revised' | 'later' | 'starred' | 'archived' | 'muted' | 'all' | 'aside';
  /** Only papers this saved query brought. */
  queryId?: string;
  /** Words that must all occur in title, authors, abstract or id. */
  text?: string;
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
        if (!hasWords(row, filter.text)) continue;
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
  { view, queryId }: ListFilter,
): Promise<(mark: Mark) => boolean> {
  const active = await activeQueryIds(db);
  return (mark) => {
    if ((view === 'new' || view === 'revised') && mark.muted === 1) return false;
    if (view === 'muted' && mark.unread === 0 && mark.revised === 0) return false;
    if (queryId) {
      if (!mark.queries.includes(queryId)) return false;
    } else if (view === 'new' || view === 'revised') {
      if (!mark.queries.some((id) => active.has(id))) return false;
    }
    if (view === 'aside') return true;
    return view !== 'revised' || mark.unread === 0;
  };
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

function hasWords({ paper }: Row, text: string | undefined): boolean {
  const words = text?.toLocaleLowerCase().split(/\s+/).filter(Boolean) ?? [];
  if (words.length === 0) return true;
  const authors = paper.authors.map((author) => author.name).join(' ');
  const hay = `${paper.id} ${paper.title} ${authors} ${paper.abstract}`.toLocaleLowerCase();
  return words.every((word) => hay.includes(word));
}
