import { STATES } from '@/lib/search/types';
import type { Filter } from './filter';
import { keyOf } from './filter';

const views: readonly Filter['view'][] = [
  'new',
  'revised',
  'later',
  'starred',
  'archived',
  'muted',
  'all',
  'aside',
];

/** The orders a list can have, the usual one first. */
export const SORTS = ['arrival', 'published', 'queries', 'relevance'] as const;

/** Reads the filter from the library's address, `?view=all&query=a&text=words`. */
export function filterOf(search: string): Filter {
  const given = new URLSearchParams(search);
  return readFilter({
    view: given.get('view'),
    queryId: given.get('query'),
    text: given.get('text'),
    category: given.get('category'),
    state: given.get('state'),
    sort: given.get('sort'),
  });
}

type Written = Partial<Record<keyof Filter, string | null>>;

/** Reads a filter as it was written down; what it can't read is as if it weren't there. */
export function readFilter({ view, queryId, text, category, state, sort }: Written): Filter {
  return {
    view: views.find((name) => name === view) ?? 'new',
    queryId: queryId || undefined,
    text: text || undefined,
    category: category || undefined,
    state: STATES.find((name) => name === state),
    sort: SORTS.find((name) => name === sort && name !== 'arrival'),
  };
}

/** Says whether the library's address is that of the statistics. */
export function isFigures(search: string): boolean {
  return new URLSearchParams(search).get('view') === 'statistics';
}

/** Gives the address of the statistics. */
export function figuresAddress(path: string): string {
  return `${path}?view=statistics`;
}

/** Writes a filter as the library's address. */
export function addressOf(path: string, filter: Filter): string {
  const { view, queryId, text, category, state, sort } = filter;
  const params = new URLSearchParams();
  if (view !== 'new') params.set('view', view);
  if (queryId) params.set('query', queryId);
  if (text) params.set('text', text);
  if (category) params.set('category', category);
  if (state) params.set('state', state);
  if (sort && sort !== 'arrival') params.set('sort', sort);
  const search = params.toString();
  return search ? `${path}?${search}` : path;
}

/** Whether "back" should lead from one filter to the other; not at every letter of a search. */
export function isStep(from: Filter, to: Filter): boolean {
  const isTyping = Boolean(from.text) && Boolean(to.text);
  return isTyping
    ? keyOf({ ...from, text: '' }) !== keyOf({ ...to, text: '' })
    : keyOf(from) !== keyOf(to);
}
