import { ArxivError } from '@/lib/arxiv/errors';
import type { Trouble, TroubleCode } from '@/lib/library/types';
import { tryAgainAt } from './back-off';

/** A write to the library that the browser refused; `cause` has its reason. */
export class StorageError extends Error {
  override name = 'StorageError' as const;
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
export function troubleOf(
  error: unknown,
  attempt: number,
  now: number,
  random: () => number,
): Trouble {
  const code = codeOf(error);
  const trouble: Trouble = { code, words: wordsOf(error), at: now, attempt };
  if (code === 'rejected-query') return trouble;
  const retryAfter = error instanceof ArxivError ? error.retryAt : undefined;
  return { ...trouble, retryAt: tryAgainAt(attempt, now, random, retryAfter) };
}

function codeOf(error: unknown): TroubleCode {
  if (error instanceof ArxivError) return error.code;
  return error instanceof StorageError ? 'storage' : 'bug';
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message || error.name : String(error);
}
