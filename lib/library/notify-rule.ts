import type { NotifyRule, SavedQuery } from './types/reader';

/**
 * Gives of which new papers a saved query may tell. Before there were rules the row, and the journal's
 * word of it, said yes or no.
 */
export function notifyRule({ notify }: Pick<SavedQuery, 'notify'>): NotifyRule {
  if (typeof notify === 'string') return notify;
  return notify ? 'new' : 'never';
}
