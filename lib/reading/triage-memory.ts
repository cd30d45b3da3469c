import type { Run } from './triage';
import { openKey } from './triage-open';

type Memory = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** A triage that was left can be gone on with for so long, milliseconds. */
const runAge = 86_400_000;

const key = 'triage';

/** Keeps a triage: its papers and their order. Where it stands is told by the journal alone. */
export function keepRun(memory: Memory, run: Run): void {
  try {
    memory.setItem(key, JSON.stringify(run));
  } catch {
    // A full or forbidden localStorage costs the going on, nothing that was decided.
  }
}

/** Gives the triage that was begun last, if that is not long ago. */
export function recallRun(memory: Memory, now: number): Run | undefined {
  const run = parse(memory.getItem(key));
  if (!isRun(run) || now - run.begun > runAge || run.begun > now) return undefined;
  return run;
}

/** Forgets the triage. */
export function forgetRun(memory: Memory): void {
  memory.removeItem(key);
}

/** Notes whether this page is in a triage. */
export function noteInTriage(memory: Memory, isIn: boolean): void {
  try {
    if (isIn) memory.setItem(openKey, location.pathname);
    else memory.removeItem(openKey);
  } catch {
    // As above.
  }
}

function parse(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}

function isRun(value: unknown): value is Run {
  if (typeof value !== 'object' || value === null) return false;
  const { id, since, begun, ids }: Partial<Record<keyof Run, unknown>> = value;
  const areIds = Array.isArray(ids) && ids.every((one) => typeof one === 'string');
  return typeof id === 'string' && typeof since === 'number' && typeof begun === 'number' && areIds;
}
