import type { Line } from '../lines';
import { join, type Side } from './join';
import { settled } from './settled';

/** Tables whose rows the reader's edits make, and the settings. */
export type MergedTable = Exclude<Line['table'], 'edits' | 'papers' | 'versions'>;

/**
 * Merges what two sides know of a row into what both should hold; no row where it was deleted. Who folds
 * more than two sides does so by `join`, which keeps what a later edit might bring back.
 */
export function mergeRow(table: MergedTable, one: Side, other: Side): Side {
  return settled(table, join(table, one, other));
}
