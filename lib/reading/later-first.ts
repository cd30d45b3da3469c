import type { Mark } from '@/lib/library/types/marks';

/** Orders papers as lists of arrivals stand: below zero where `a` stands above `b`. */
export function laterFirst(a: Mark, b: Mark): number {
  return b.firstSeen - a.firstSeen || b.published - a.published || (a.id < b.id ? 1 : -1);
}
