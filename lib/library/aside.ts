import type { LibraryDatabase } from './database';
import type { Check } from './types/checks';
import type { Audit } from './types/coverage';
import type { Mark } from './types/marks';

/** More older papers than this at once are arXiv's change of mind, not news. */
const changeOfMindCount = 50;
/**
 * With such a change also younger papers come. Of 245 new ones of recorded ordinary days 229 were less
 * than five days older than the check before; what is older comes by the change, too.
 */
const ordinaryAge = 5 * 86_400_000;

/**
 * Decides, at the end of a check, about the older papers it brought: few of them are new like any
 * other; many stay aside as a group the reader decides on, and with them what came by the same change
 * of arXiv's mind. Gives the check with its true counts.
 */
export async function settleAside(db: LibraryDatabase, check: Check): Promise<Check> {
  if (check.aside > changeOfMindCount) return putAside(db, check);
  const { queryId, aside, arrived = 0 } = check;
  const taken = await settleArrivals(db, { queryId, aside, asideAt: [arrived] });
  return taken === 0 ? check : { ...check, added: check.added + taken, aside: 0 };
}

/** Does so for older papers that came under these arrivals; gives how many are now new. */
export async function settleArrivals(
  db: LibraryDatabase,
  { queryId, aside, asideAt }: Pick<Audit, 'aside' | 'asideAt'> & { queryId: string },
): Promise<number> {
  if (aside === 0 || aside > changeOfMindCount) return 0;
  const waiting = await db.marks.where('asideFor').equals(queryId).toArray();
  const mine = waiting.filter((mark) => asideAt.includes(mark.firstSeen));
  await db.marks.bulkPut(mine.map((mark) => ({ ...mark, unread: 1, asideFor: undefined })));
  return mine.length;
}

async function putAside(db: LibraryDatabase, check: Check): Promise<Check> {
  const { queryId, arrived = 0, lastDone = arrived } = check;
  const marks = await db.marks
    .where('[unread+firstSeen+published+id]')
    .between([1, arrived], [1, arrived, []])
    .filter((mark) => mark.queries.includes(queryId) && isUntouched(mark))
    .toArray();
  const papers = await db.papers.bulkGet(marks.map(({ id }) => id));
  const isOld = (_: Mark, at: number) =>
    lastDone - (papers[at]?.updated ?? lastDone) >= ordinaryAge;
  const old = marks.filter(isOld);
  await db.marks.bulkPut(old.map((mark) => ({ ...mark, unread: 0, asideFor: queryId })));
  const muted = (check.muted ?? 0) - old.filter((mark) => mark.muted === 1).length;
  return { ...check, added: check.added - old.length, aside: check.aside + old.length, muted };
}

/** What the reader has begun to deal with stays where it is. */
function isUntouched({ starred, later, archived, tags, note }: Mark): boolean {
  return starred + later + archived + tags.length === 0 && note === undefined;
}

/** "n older papers arXiv now also matches" of one saved query. */
export type AsideGroup = { queryId: string; count: number };

/** Gives the groups that wait for the reader; what an unfinished check put aside is not yet one. */
export async function asideGroups(db: LibraryDatabase): Promise<AsideGroup[]> {
  const marks = await db.marks.where('asideFor').above('').toArray();
  if (marks.length === 0) return [];
  const open = await db.checks.where('state').anyOf('running', 'waiting').toArray();
  const unread = open.filter((check) => !check.unproven);
  const pending = new Set(unread.map((check) => `${check.queryId} ${check.arrived}`));
  const counts = new Map<string, number>();
  for (const mark of marks) {
    if (mark.asideFor === undefined || pending.has(`${mark.asideFor} ${mark.firstSeen}`)) continue;
    counts.set(mark.asideFor, (counts.get(mark.asideFor) ?? 0) + 1);
  }
  return [...counts].map(([queryId, count]) => ({ queryId, count }));
}
