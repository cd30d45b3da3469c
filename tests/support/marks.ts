import type { Mark } from '@/lib/library/types';
import { aWednesday, day } from './papers';

/** The mark of a new paper that nobody has touched, but for what is said. */
export function markOf(id: string, change: Partial<Mark> = {}): Mark {
  return {
    id,
    unread: 1,
    revised: 0,
    starred: 0,
    later: 0,
    archived: 0,
    muted: 0,
    highlighted: 0,
    tags: [],
    firstSeen: aWednesday,
    seenVersion: 1,
    published: aWednesday - day,
    queries: ['q'],
    ...change,
  };
}
