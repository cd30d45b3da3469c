import type { Filter } from './reading-list';

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

/** Reads the filter from the library's address, `?view=all&query=a&text=words`. */
export function filterOf(search: string): Filter {
  const given = new URLSearchParams(search);
  const view = views.find((name) => name === given.get('view')) ?? 'new';
  return {
    view,
    queryId: given.get('query') ?? undefined,
    text: given.get('text') ?? undefined,
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
export function addressOf(path: string, { view, queryId, text }: Filter): string {
  const params = new URLSearchParams();
  if (view !== 'new') params.set('view', view);
  if (queryId) params.set('query', queryId);
  if (text) params.set('text', text);
  const search = params.toString();
  return search ? `${path}?${search}` : path;
}
