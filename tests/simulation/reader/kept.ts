import { isDeepStrictEqual } from 'node:util';
import type { Mark } from '@/lib/library/types/marks';
import type { Disk } from '../machine/disk';

/** What of a mark is the reader's own. */
const own = [
  'unread',
  'starred',
  'later',
  'archived',
  'tags',
  'note',
  'readAt',
  'seenVersion',
] as const;

type Own = Pick<Mark, (typeof own)[number] | 'asideFor' | 'firstSeen' | 'revised' | 'revisedAt'>;

/** All that is known of the marks without asking the library: what was done to each. */
export type Kept = Map<string, Own>;

/** What the background has changed of the marks since they were last looked at. */
export type Brought = { fresh: Mark[]; revised: number };

/**
 * Compares the marks with what is known of them; takes in what only the background may change, and
 * throws words that say what was lost, changed or counted twice.
 */
export function takeIn(kept: Kept, disk: Disk): Brought {
  const brought: Brought = { fresh: [], revised: 0 };
  const [twice] = disk.rewrittenMarks();
  if (twice !== undefined) throw new Error(`counted twice: ${twice} came twice`);
  for (const id of disk.writtenMarks()) {
    const mark = disk.row('marks', id);
    if (!mark) continue;
    const before = kept.get(mark.id);
    if (!before) brought.fresh.push(mark);
    else {
      if (mark.revised > before.revised) brought.revised += 1;
      requireKept(before, mark);
    }
    kept.set(mark.id, ownOf(mark));
  }
  if (kept.size > disk.rows('marks').length) {
    const gone = [...kept.keys()].find((id) => !disk.row('marks', id));
    throw new Error(`the mark of ${gone} is lost`);
  }
  return brought;
}

/** Nothing but the reader's own acts may change what is the reader's. */
function requireKept(before: Own, mark: Mark): void {
  for (const name of own) {
    if (isDeepStrictEqual(before[name], mark[name]) || isAllowed(name, before, mark)) continue;
    const words = `${name} of ${mark.id} was ${JSON.stringify(before[name])}, is ${JSON.stringify(mark[name])}`;
    throw new Error(
      name === 'unread' && mark.unread === 1 ? `counted twice: ${words}` : `lost: ${words}`,
    );
  }
  if (before.revised > mark.revised) throw new Error(`lost: the revision of ${mark.id}`);
}

/**
 * Older papers are settled at the end of the check that brought them, which may meet them twice and take
 * more than one waking: few become unread, and many take other old ones aside that nobody dealt with.
 */
function isAllowed(name: (typeof own)[number], before: Own, mark: Mark): boolean {
  if (name === 'unread') {
    const [was, is] = [before.asideFor !== undefined, mark.asideFor !== undefined];
    if (was !== is) return mark.unread === (was ? 1 : 0) && (was || isUntouched(before));
  }
  return (
    name === 'seenVersion' && mark.seenVersion > before.seenVersion && before.readAt === undefined
  );
}

function isUntouched({ starred, later, archived, tags, note, readAt }: Own): boolean {
  return starred + later + archived + tags.length === 0 && (note ?? readAt) === undefined;
}

/** Takes note of a mark as the reader left it. */
export function know(kept: Kept, mark: Mark): void {
  kept.set(mark.id, ownOf(mark));
}

function ownOf(mark: Mark): Own {
  const { unread, starred, later, archived, tags, note, readAt, seenVersion } = mark;
  const { asideFor, firstSeen, revised, revisedAt } = mark;
  return {
    ...{ unread, starred, later, archived, tags: [...tags], note, readAt, seenVersion },
    ...{ asideFor, firstSeen, revised, revisedAt },
  };
}
