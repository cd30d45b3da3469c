/** Three cuts of some samples. */
export type Quartiles = { low: number; median: number; high: number };

/** Gives the quartiles of samples, between neighbours where a cut falls between them; NaN of none. */
export function quartiles(samples: readonly number[]): Quartiles {
  const sorted = [...samples].sort((a, b) => a - b);
  return { low: cut(sorted, 0.25), median: cut(sorted, 0.5), high: cut(sorted, 0.75) };
}

/** Gives the sample below which a share (0–1) of all lie, between neighbours; NaN of none. */
export function percentile(samples: readonly number[], share: number): number {
  return cut(
    [...samples].sort((a, b) => a - b),
    share,
  );
}

function cut(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  if (below === undefined || above === undefined) return Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}

/**
 * Gives how many times as much `ours` is as `other`. Samples that were taken in turn are compared pair by
 * pair, since a machine that slows down meanwhile slows both of a pair; else median is held against median.
 */
export function ratioOf(ours: readonly number[], other: readonly number[]): number {
  if (ours.length !== other.length) return quartiles(ours).median / quartiles(other).median;
  return quartiles(ours.map((sample, index) => sample / (other[index] ?? Number.NaN))).median;
}
