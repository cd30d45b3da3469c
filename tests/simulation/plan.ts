import * as fc from 'fast-check';

/** Days in which machine, network and reader keep their ways. */
export type Stretch = {
  days: number;
  /** How the browser is used: always on, by day, on a laptop that sleeps, not at all, restarted often. */
  machine: 'on' | 'daily' | 'laptop' | 'closed' | 'restless';
  /** How arXiv and the network behave. */
  faults: 'none' | 'some' | 'storm';
  /** How often, of all times the background wakes, it is killed. */
  kills: number;
  /** Contexts that listen and look at once. */
  contexts: 1 | 2;
  /** Acts of the reader a day. */
  acts: number;
  /** How often a day the computer's clock is put wrong, or right again. */
  jumps: number;
};

/** One run of the simulation: all that happens in it follows from this. */
export type Plan = {
  seed: number;
  /** The day it begins, days since 1970. */
  start: number;
  /** Where the reader lives. */
  zone: (typeof zones)[number];
  /** Whether one of the queries asks for a busy category. */
  busy: boolean;
  /** Whether answers are real Atom that is read by the real parser. */
  atom: boolean;
  /** How often a paper is held by moderation for weeks. */
  held: number;
  stretches: Stretch[];
  /** Days of quiet at the end, in which everything must be found. */
  recovery: number;
  /** Days of papers arXiv has when the run begins: some queries have few, so that one page is all. */
  history: number;
};

const zones = ['America/New_York', 'Europe/Berlin', 'Asia/Shanghai', 'Pacific/Auckland'] as const;

/** Any run of so many days. */
export function planOf(days: number): fc.Arbitrary<Plan> {
  return fc
    .record({
      seed: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
      start: fc.integer({ min: 20_458, max: 21_550 }),
      zone: fc.constantFrom(...zones),
      busy: fc.integer({ min: 0, max: 7 }).map((number) => number === 7),
      atom: fc.integer({ min: 0, max: 9 }).map((number) => number === 9),
      held: fc.constantFrom(0.02, 0.05, 0.1),
      stretches: fc.array(stretch, { minLength: 1, maxLength: 30, size: 'max' }),
      recovery: fc.constantFrom(10, 12, 16),
      history: fc.constantFrom(40, 170),
    })
    .map((plan) => ({ ...plan, stretches: cut(plan.stretches, days - plan.recovery) }));
}

const stretch: fc.Arbitrary<Stretch> = fc.record({
  days: fc.integer({ min: 1, max: 12 }),
  machine: fc.constantFrom('on', 'on', 'daily', 'daily', 'laptop', 'laptop', 'closed', 'restless'),
  faults: fc.constantFrom('none', 'some', 'some', 'storm'),
  kills: fc.constantFrom(0, 0.05, 0.3, 0.6),
  contexts: fc.constantFrom(1, 1, 2),
  acts: fc.constantFrom(0, 1, 4, 12),
  jumps: fc.constantFrom(0, 0, 0, 0.3),
});

/** So many days of these stretches, the last one longer where they are too few. */
function cut(stretches: readonly Stretch[], days: number): Stretch[] {
  const kept: Stretch[] = [];
  let left = days;
  for (const one of stretches) {
    const length = one.machine === 'closed' ? one.days * 2 : one.days;
    const mine = Math.min(length, left);
    if (mine > 0) kept.push({ ...one, days: mine });
    left -= mine;
  }
  const last = kept.at(-1);
  if (last && left > 0) kept.push({ ...last, machine: 'daily', days: left });
  return kept;
}
