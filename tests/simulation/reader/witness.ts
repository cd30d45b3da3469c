import { isDeepStrictEqual } from 'node:util';
import type { Entry } from '@/lib/library/journal';
import type { Mark } from '@/lib/library/types/marks';
import type { Disk } from '../machine/disk';
import { expected } from './expected';
import { type Kept, know } from './kept';
import type { Act } from './reader';

/** Who saw what the reader did, and knows what must have become of it. */
export type Witness = {
  /** Call it when the act has ended, or died: throws where marks aren't what they must be. */
  check(kept: Kept, outcome: Outcome): void;
};

type Outcome = { died: boolean; entry: Entry | undefined };

type Fields = Record<string, unknown>;

/** Looks at the marks before an act. */
export function witnessOf(act: Act, now: number, disk: Disk): Witness {
  const before = new Map(disk.rows('marks').map((mark) => [mark.id, mark]));
  const undone = journalStates(disk);
  return {
    check(kept, { died, entry }) {
      if (act.papers) return checkPapers(act, before, { kept, died, now, disk });
      const moved = died ? movedSince(undone, disk) : entry;
      for (const id of idsIn(moved)) {
        const mark = disk.row('marks', id);
        if (!mark) continue;
        if (act.name === 'undo' || act.name === 'redo')
          requireMoved(act.name, moved, before.get(id), mark);
        know(kept, mark);
      }
    },
  };
}

type Case = { kept: Kept; died: boolean; now: number; disk: Disk };

/** An act is done wholly or, where death came before, not at all. */
function checkPapers(
  { name, papers }: Act,
  before: Map<string, Mark>,
  { kept, died, now, disk }: Case,
): void {
  if (!papers) return;
  const ids = papers.act.kind === 'note' ? papers.ids.slice(0, 1) : papers.ids;
  const isDone = (id: string) => {
    const [was, is] = [before.get(id), disk.row('marks', id)];
    return was && is && agrees(expected(papers.act, was, disk.row('papers', id), now), was, is);
  };
  const isUntouched = (id: string) => isDeepStrictEqual(before.get(id), disk.row('marks', id));
  if (!ids.every(isDone) && !(died && ids.every(isUntouched))) {
    const id = ids.find((one) => !isDone(one)) ?? '';
    const words = JSON.stringify([before.get(id), disk.row('marks', id)]);
    throw new Error(`lost: ${name} of ${id} (${words})`);
  }
  for (const id of ids) {
    const mark = disk.row('marks', id);
    if (mark) know(kept, mark);
  }
}

/** What only the reader changes; a revision may come at the same moment, or an older paper be settled. */
function agrees(wanted: Mark, was: Mark, is: Mark): boolean {
  const fields = ['starred', 'later', 'archived', 'tags', 'note'] as const;
  const isSettled = was.asideFor !== undefined && is.asideFor === undefined && is.unread === 1;
  if (wanted.unread !== is.unread && !isSettled) return false;
  return fields.every((name) => isDeepStrictEqual(wanted[name], is[name]));
}

/** A field goes back, or forth again, where it still stands as the action left it. */
function requireMoved(
  name: string,
  entry: Entry | undefined,
  was: Mark | undefined,
  is: Mark,
): void {
  const changes =
    entry?.changes.filter(({ table, ids }) => table === 'marks' && ids.includes(is.id)) ?? [];
  const only = changes.length === 1 ? changes[0] : undefined;
  if (!only?.before || !only.after || !was) return;
  const [from, to] = name === 'undo' ? [only.after, only.before] : [only.before, only.after];
  const [old, now]: [Fields, Fields] = [was, is];
  for (const field of Object.keys(from)) {
    if (field === 'revised' || field === 'muted' || field === 'seenVersion') continue;
    const wanted = isDeepStrictEqual(old[field], from[field]) ? to[field] : old[field];
    if (!isDeepStrictEqual(now[field], wanted))
      throw new Error(`lost: ${name} of ${field} of ${is.id}`);
  }
}

function idsIn(entry: Entry | undefined): string[] {
  return entry?.changes.flatMap(({ table, ids }) => (table === 'marks' ? ids : [])) ?? [];
}

function journalStates(disk: Disk): Map<number | undefined, number> {
  return new Map(disk.rows('journal').map(({ id, undone }) => [id, undone]));
}

/** A death leaves no answer, but the journal says what was done. */
function movedSince(before: ReturnType<typeof journalStates>, disk: Disk): Entry | undefined {
  return disk.rows('journal').find(({ id, undone }) => before.get(id) !== undone);
}
