import { firstQuery } from '@/lib/library/first-query';
import type { Check } from '@/lib/library/types/checks';

/** A check of the first query that went through on a Wednesday, with these differences. */
export function checked(change: Partial<Check>): Check {
  return {
    queryId: firstQuery.id,
    text: firstQuery.text,
    state: 'done',
    started: Date.UTC(2026, 0, 14, 8),
    baseline: false,
    next: 0,
    atLeast: 100,
    page: 1,
    pages: 1,
    found: 1,
    read: 1,
    added: 0,
    revised: 0,
    aside: 0,
    unreadable: 0,
    ...change,
  };
}
