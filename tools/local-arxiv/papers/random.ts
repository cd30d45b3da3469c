/** Numbers in [0, 1), the same sequence for the same seed. */
export type Random = () => number;

/** Makes a small fast generator (mulberry32) from any number of seeds. */
export function makeRandom(...seeds: number[]): Random {
  let state = seeds.reduce(
    (mixed, seed) => Math.imul(mixed ^ (seed | 0), 0x9e3779b1) + 0x85ebca6b,
    1,
  );
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A whole number from `low` to `high`, both included. */
export function whole(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

/** One of a list that has at least one. */
export function pick<T>(random: Random, list: readonly [T, ...T[]]): T {
  return list[Math.floor(random() * list.length)] ?? list[0];
}

/** A waiting time with the given mean, exponentially distributed. */
export function wait(random: Random, mean: number): number {
  return -mean * Math.log(1 - random());
}
