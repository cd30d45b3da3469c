import type { EditTimes } from '@/lib/library/types/reader';

/** The times alone: whether this device's others have yet to hear of them is nobody else's matter. */
export function withoutSign({ unsent: _, ...edit }: EditTimes): EditTimes {
  return edit;
}
