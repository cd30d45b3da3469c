import type { Fault } from './faults';
import type { Page } from './feed';
import type { Params } from './params';

function alter(page: Page, fault: Fault): Page {
  const { versions } = page;
  if (fault.kind === 'zero-results') return { ...page, total: 0, versions: [] };
  if (fault.kind === 'empty-page') return { ...page, versions: [] };
  if (fault.kind === 'short-page') {
    const kept = fault.entries ?? Math.floor(versions.length / 2);
    return { ...page, versions: versions.slice(0, kept) };
  }
  if (fault.kind !== 'broken-entry') return page;
  return { ...page, broken: { entry: fault.entry ?? 0, lacks: fault.lacks ?? 'title' } };
}

/** The page as the faults leave it. */
export function alterPage(page: Page, faults: readonly Fault[]): Page {
  return faults.reduce(alter, page);
}

/** The request as the faults leave it: `unsorted` forgets the order asked for. */
export function alterParams(params: Params, faults: readonly Fault[]): Params {
  if (!faults.some(({ kind }) => kind === 'unsorted')) return params;
  return { ...params, sortBy: 'relevance', sortOrder: 'descending' };
}

/** Up to which moment announcements are found: a stale index stopped earlier. */
export function alterTime(at: number, faults: readonly Fault[]): number {
  return faults.reduce(
    (time, { kind, asOf }) => (kind === 'stale' ? Math.min(time, asOf ?? time) : time),
    at,
  );
}
