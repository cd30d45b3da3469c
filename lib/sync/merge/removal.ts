/** A merge that removes more rows of a table than this, and a larger share, is asked about once more. */
const mostRows = 5;
const mostShare = 0.2;

/** Says whether so many rows removed, of so many held, need the reader's second word. */
export function isLargeRemoval(removed: number, held: number): boolean {
  return removed > mostRows && removed > held * mostShare;
}
