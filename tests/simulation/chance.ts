/** Chance that a seed repeats. */
export type Chance = {
  /** A number from 0 up to, but not including, 1. */
  next(): number;
  happens(probability: number): boolean;
  /** A number between these two. */
  between(from: number, until: number): number;
  /** A whole number from 0 up to, but not including, this one. */
  below(count: number): number;
  /** One of a list that isn't empty. */
  pick<Item>(list: readonly Item[]): Item;
  /** How many of something happen that happens so often on average. */
  count(mean: number): number;
  /** A wait of this length on average, mostly shorter, seldom much longer. */
  wait(mean: number): number;
};

/** Makes chance of a seed and of words that say what for, so that one use never moves another. */
export function chanceOf(seed: number, ...what: (string | number)[]): Chance {
  let state = what
    .join(' ')
    .split('')
    .reduce(mix, seed | 0);
  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 4_294_967_296;
  }
  const below = (count: number) => Math.floor(next() * count);
  return {
    next,
    below,
    happens: (probability) => next() < probability,
    between: (from, until) => from + next() * (until - from),
    pick: (list) => {
      const item = list[below(list.length)];
      if (item === undefined) throw new Error('chance: nothing to pick from');
      return item;
    },
    count: (mean) => countOf(mean, next),
    wait: (mean) => -mean * Math.log(1 - next()),
  };
}

function mix(state: number, letter: string): number {
  return Math.imul(state ^ letter.charCodeAt(0), 0x01000193) + 0x9e3779b9;
}

/** Knuth's way of counting by chance; means are small, so it is quick. */
function countOf(mean: number, next: () => number): number {
  if (mean > 30) return countOf(30, next) + countOf(mean - 30, next);
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = next(); product > limit; product *= next()) count += 1;
  return count;
}
