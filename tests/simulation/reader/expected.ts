import type { Mark, StoredPaper } from '@/lib/library/types/marks';

/** What the reader does to papers, as the simulation understands it. */
export type PaperAct =
  | { kind: 'read' | 'unread' }
  | { kind: 'star' | 'later' | 'archive'; on: boolean }
  | { kind: 'tag'; add: string[]; remove: string[] }
  | { kind: 'note'; text: string };

/** Gives what an act makes of a mark, written down once more in plain steps. */
export function expected(
  act: PaperAct,
  mark: Mark,
  paper: StoredPaper | undefined,
  now: number,
): Mark {
  switch (act.kind) {
    case 'read':
      return read(mark, paper, now);
    case 'unread':
      return { ...mark, unread: 1, archived: 0, muted: 0, readAt: undefined };
    case 'star':
      return { ...mark, starred: act.on ? 1 : 0 };
    case 'later':
      return act.on ? { ...read(mark, paper, now), later: 1, archived: 0 } : { ...mark, later: 0 };
    case 'archive':
      return act.on
        ? { ...read(mark, paper, now), later: 0, archived: 1 }
        : { ...mark, archived: 0 };
    case 'tag': {
      const left = mark.tags.filter((tag) => !act.remove.includes(tag));
      return { ...mark, tags: [...left, ...act.add.filter((tag) => !left.includes(tag))] };
    }
    case 'note':
      return { ...mark, note: act.text === '' ? undefined : act.text };
  }
}

function read(mark: Mark, paper: StoredPaper | undefined, now: number): Mark {
  if (mark.unread === 0 && mark.revised === 0) return mark;
  const seenVersion = mark.revised === 1 && paper ? paper.version : mark.seenVersion;
  return { ...mark, unread: 0, revised: 0, seenVersion, readAt: now };
}
