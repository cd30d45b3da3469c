/** How long one chunk of a long read should take, in milliseconds: less than a frame. */
const wanted = 12;

/** Fewer cost more requests than they save; more would be a task of their own on a slow machine. */
const [fewest, most] = [25, 400];

/** Says how many rows to read next, when the last `size` took so many milliseconds. */
export function nextSize(size: number, took: number): number {
  // Half of what the last chunk says: one that was slow by chance doesn't slow the next ones much.
  const fit = (size + (size * wanted) / Math.max(took, 1)) / 2;
  return Math.round(Math.min(most, Math.max(fewest, fit)));
}
