/** Gives the first place from `from` on, below `length`, of which this is true, as of all behind it; else `length`. */
export function firstWhere(length: number, isTrue: (place: number) => boolean, from = 0): number {
  let low = from;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isTrue(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
