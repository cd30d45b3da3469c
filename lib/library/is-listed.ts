import type { ListFilter } from './lists';
import type { Alike } from './types/counts';
import type { Mark } from './types/marks';

/** Says whether a mark is in a list, or all marks of a count are; `active` are the queries that aren't paused. */
export function isListed(
  mark: Alike & Pick<Mark, 'asideFor'>,
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
