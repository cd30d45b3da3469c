import { freshMark } from '@/lib/library/fresh-mark';
import type { Mark } from '@/lib/library/types/marks';
import { aWednesday, day } from './papers';

/** The mark of a new paper that nobody has touched, but for what is said. */
export function markOf(id: string, change: Partial<Mark> = {}): Mark {
  const mark = freshMark({ id, version: 1, published: aWednesday - day }, aWednesday, ['q']);
  return { ...mark, unread: 1, ...change };
}
