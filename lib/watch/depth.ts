import { deep, shallow } from '@/lib/library/reach';
import type { Check } from '@/lib/library/types/checks';
import { missedPaperDay } from './announcements';
import type { HolidayChanges } from './holidays';

/** A little under a week, so that a daily check at the same minute doesn't slip to the eighth day. */
const week = 6.5 * 86_400_000;

/**
 * Says how many entries a check reads at least: the first page, but deep once a week and after a
 * missed day, because papers also appear far down the list. `arrived` is arXiv's clock.
 */
export function entriesAtLeast(check: Check, arrived: number, holidays?: HolidayChanges): number {
  if (check.lastDone === undefined || check.lastDeep === undefined) return deep;
  if (arrived - check.lastDeep >= week) return deep;
  return missedPaperDay(check.lastDone, arrived, holidays) ? deep : shallow;
}
