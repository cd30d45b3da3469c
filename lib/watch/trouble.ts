import { ArxivError } from '@/lib/arxiv/errors';
import type { Flaw, Trouble, TroubleCode } from '@/lib/library/types/checks';
import { tryAgainAt } from './back-off';
import type { WatchPorts } from './ports';

type Ports = Pick<WatchPorts, 'now' | 'random' | 'isOnline'>;

/** Without a network a look costs arXiv nothing, so it comes every half hour and not next day. */
const halfHourly = 3;
/** Letters kept of what arXiv or the browser said. */
const longestWords = 500;

/** A write to the library that the browser refused; `cause` has its reason. */
export class StorageError extends Error {
  override name = 'StorageError' as const;
}

/** A reading that came to its end and proves nothing; `code` says why. */
export class ProofError extends Error {
  override name = 'ProofError' as const;

  constructor(readonly code: Flaw) {
    super(code);
  }
}

/** Runs a piece of library work; whatever it throws becomes a `StorageError` with its words. */
export async function keeping<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    throw new StorageError(wordsOf(cause), { cause });
  }
}

/** Says in stored form why a check stopped and when it goes on by itself. */
export function troubleOf(error: unknown, attempt: number, ports: Ports): Trouble {
  const { now, random } = ports;
  const code = codeOf(error);
  const trouble: Trouble = { code, words: wordsOf(error), at: now(), attempt };
  if (code === 'rejected-query') return trouble;
  const retryAfter = error instanceof ArxivError ? error.retryAt : undefined;
  const waits = code === 'offline' && !ports.isOnline() ? Math.min(attempt, halfHourly) : attempt;
  return { ...trouble, retryAt: tryAgainAt(waits, now(), random, retryAfter) };
}

/** Gives the code of whatever was thrown; what is neither arXiv's nor the library's is a bug. */
export function codeOf(error: unknown): TroubleCode {
  if (error instanceof ArxivError || error instanceof ProofError) return error.code;
  return error instanceof StorageError ? 'storage' : 'bug';
}

/** arXiv's own words may be a whole answer; what is kept and shown of them ends. */
function wordsOf(error: unknown): string {
  const words = error instanceof Error ? error.message || error.name : String(error);
  return words.slice(0, longestWords);
}
