import type { Decided, Decision } from '@/lib/library/triage';

/** A triage: its papers in their fixed order, and when it began (computer's clock, epoch milliseconds). */
export type Run = { id: string; since: number; begun: number; ids: readonly string[] };

/** Where a triage stands; `paper` is the one to decide next, missing at the end. */
export type Standing = {
  paper?: string;
  /** Place of the paper in the order, from 1. */
  place: number;
  of: number;
  /** Papers still to be decided. */
  left: number;
  counts: Readonly<Record<Decision, number>>;
};

/** Says where a triage stands from what of it has been decided. */
export function standingOf({ ids }: Run, decided: readonly Decided[]): Standing {
  const done = new Set(decided.map(({ paper }) => paper));
  const open = ids.filter((id) => !done.has(id));
  const [paper] = open;
  const counts = { kept: 0, skipped: 0, later: 0 };
  for (const { decision } of decided) counts[decision] += 1;
  const place = paper === undefined ? ids.length : ids.indexOf(paper) + 1;
  return { paper, place, of: ids.length, left: open.length, counts };
}

/** Time for a paper before the reader's own is known, milliseconds. */
const usualPace = 12_000;
/** Who takes longer was away, milliseconds. */
const longestPace = 5 * 60_000;
const fewestPaces = 3;

/** Gives the reader's usual time for a paper in this triage: the median, milliseconds. */
export function paceOf({ begun }: Run, decided: readonly Decided[]): number {
  const times = [begun, ...decided.map(({ at }) => at)];
  const paces = times
    .flatMap((time, index) => (index > 0 ? time - (times[index - 1] ?? time) : []))
    .filter((pace) => pace >= 0 && pace <= longestPace)
    .sort((a, b) => a - b);
  const middle = paces.length / 2;
  const [low, high] = [paces[Math.ceil(middle) - 1], paces[Math.floor(middle)]];
  if (paces.length < fewestPaces || low === undefined || high === undefined) return usualPace;
  return (low + high) / 2;
}

/** Gives the minutes the rest of a triage will take, at least 1. */
export function minutesLeft(left: number, pace: number): number {
  return Math.max(1, Math.round((left * pace) / 60_000));
}

/** What a key does in a triage. */
export type TriageCommand = Decision | 'back' | 'arxiv' | 'pdf' | 'down' | 'up';

/** The keys as they are shown. */
export const triageKeys = { kept: 'y', skipped: 'n', later: 'l', back: 'z', pdf: 'v', arxiv: 'a' };

const commands: Readonly<Record<string, TriageCommand>> = {
  y: 'kept',
  n: 'skipped',
  l: 'later',
  z: 'back',
  v: 'pdf',
  a: 'arxiv',
  ' ': 'down',
};

/** What of a key press decides. */
export type TriagePress = {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  /** Whether the key is being held down: one press decides one paper. */
  repeat: boolean;
  /** Whether it went to a button or a link, which have their own space bar. */
  inControl: boolean;
};

/** Gives what a key press asks for in a triage. */
export function triageCommandOf(press: TriagePress): TriageCommand | undefined {
  if (press.ctrlKey || press.metaKey || press.altKey) return undefined;
  if (press.key === ' ' && press.inControl) return undefined;
  const command = Object.hasOwn(commands, press.key) ? commands[press.key] : undefined;
  if (command === 'down') return press.shiftKey ? 'up' : 'down';
  return press.repeat ? undefined : command;
}
