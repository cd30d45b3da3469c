/** Chance that can be repeated. */
export type Chance = {
  /** A number from 0 up to, but not including, 1. */
  random(): number;
  /** A number around a mean, as of many small causes. */
  around(mean: number, deviation: number): number;
  /** One of several, each as often as its share says; shares sum up to 1. */
  pick<Kind>(kinds: readonly (readonly [number, Kind])[]): Kind;
};

/** Gives chance from a seed: mulberry32, https://github.com/bryc/code/blob/master/jshash/PRNGs.md */
export function seededChance(seed: number): Chance {
  let state = seed | 0;
  function random(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }
  return {
    random,
    around(mean, deviation) {
      const length = Math.sqrt(-2 * Math.log(1 - random()));
      return mean + deviation * length * Math.cos(2 * Math.PI * random());
    },
    pick(kinds) {
      let left = random();
      for (const [share, kind] of kinds) {
        left -= share;
        if (left < 0) return kind;
      }
      const last = kinds.at(-1);
      if (!last) throw new Error('simulate: nothing to pick from');
      return last[1];
    },
  };
}
