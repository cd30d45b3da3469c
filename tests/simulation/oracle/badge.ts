import type { Mark } from '@/lib/library/types/marks';
import type { SavedQuery } from '@/lib/library/types/reader';

/** Throws where the badge shows another number than the rows give. */
export function requireBadge(
  text: string,
  marks: readonly Mark[],
  queries: readonly SavedQuery[],
): void {
  const active = new Set(queries.filter(({ paused }) => !paused).map(({ id }) => id));
  const unread = marks.filter(
    (mark) => mark.unread === 1 && mark.muted === 0 && mark.queries.some((id) => active.has(id)),
  );
  const [, number = ''] = /^(\d*)\+?[!…]?$/.exec(text) ?? [undefined, 'nonsense'];
  const wanted = unread.length === 0 ? '' : String(unread.length);
  // Counting may stop at a thousand, and then the badge says so.
  const isRight = number === wanted || (unread.length >= 1000 && text.startsWith('999+'));
  if (!isRight) throw new Error(`the badge shows “${text}” and ${unread.length} papers are unread`);
}
