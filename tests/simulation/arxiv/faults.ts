import { type Chance, chanceOf } from '../chance';
import { day, hour, minute } from './calendar';

/** All ways in which arXiv was seen to fail. */
const faultKinds = [
  'limited',
  'limited-until',
  'limited-200',
  'empty-body',
  'unavailable',
  'no-hits',
  'empty-page',
  'short-page',
  'unsorted',
  'unsteady-total',
  'stale',
  'denied',
  'stalled',
  'cut-off',
  'broken-off',
  'malformed',
  'unreadable',
] as const;

export type FaultKind = (typeof faultKinds)[number];

/** A time in which requests fail in one way with this probability. */
type Burst = { from: number; until: number; kind: FaultKind; probability: number };

export type Faults = {
  /** Says how the request fails that is made at this moment, if it does. */
  at(moment: number): FaultKind | undefined;
  /** Faults come in bursts from now on, or no longer do. */
  set(level: 'none' | 'some' | 'storm', from: number, until: number): void;
};

/** How often a request fails outside of any burst. */
const stray = { none: 0, some: 0.04, storm: 0.3 } as const;

/** Faults now and then, and in bursts: none, a few a week, or one after the other. */
export function faultsOf(seed: number): Faults {
  let bursts: Burst[] = [];
  let alone = 0;
  const chance = chanceOf(seed, 'faults');
  return {
    at(moment) {
      const burst = bursts.find(({ from, until }) => moment >= from && moment < until);
      if (burst && chance.happens(burst.probability)) return burst.kind;
      return chance.happens(alone) ? chance.pick(faultKinds) : undefined;
    },
    set(level, from, until) {
      alone = stray[level];
      bursts = level === 'none' ? [] : burstsIn(from, until, level, chanceOf(seed, 'bursts', from));
    },
  };
}

function burstsIn(from: number, until: number, level: 'some' | 'storm', chance: Chance): Burst[] {
  const bursts: Burst[] = [];
  const pause = level === 'storm' ? 2 * hour : 1.2 * day;
  for (let at = from + chance.wait(pause); at < until; at += chance.wait(pause)) {
    const length = chance.happens(0.2) ? chance.wait(1.5 * day) : minute + chance.wait(4 * hour);
    const probability = chance.pick([0.2, 0.5, 0.9, 1]);
    bursts.push({ from: at, until: at + length, kind: chance.pick(faultKinds), probability });
    at += length;
  }
  return bursts;
}
