import type { Entry } from './journal';

/** Gives the ids of the queries an action has added. */
export function madeBy({ changes }: Entry): string[] {
  return changes.flatMap(({ table, before, ids }) => (table === 'queries' && !before ? ids : []));
}
