import type { LibraryDatabase } from './database';
import type { Check } from './types';

/** More older papers than this at once are arXiv's change of mind, not news. */
const changeOfMindCount = 50;

/**
 * Decides, at the end of a check, about the older papers it brought: few of them are new like any
 * other; many stay aside as a group the reader decides on. Gives the check with its true counts.
 */
export async function settleAside(db: LibraryDatabase, check: Check): Promise<Check> {
  if (check.aside === 0 || check.aside > changeOfMindCount) return check;
  const waiting = await db.marks.where('asideFor').equals(check.queryId).toArray();
  const mine = waiting.filter((mark) => mark.firstSeen === check.arrived);
  await db.marks.bulkPut(mine.map((mark) => ({ ...mark, unread: 1, asideFor: undefined })));
  return { ...check, added: check.added + mine.length, aside: 0 };
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
