/** Why a file is not whole, or can't be read at all. */
export type FileProblem =
  | 'empty'
  | 'notOurs'
  | 'cutShort'
  | 'wrongCount'
  | 'damagedGzip'
  | 'unreadable'
  | 'tooLarge'
  | 'tooManyBad';

/** A file that can't be read any further. */
export class BrokenFile extends Error {
  constructor(readonly problem: FileProblem) {
    super(`sync: ${problem}`);
  }
}

/** Gives the error of a stream as one of its file: what reads files fails with a DOMException. */
export function brokenBy(error: unknown): BrokenFile {
  if (error instanceof BrokenFile) return error;
  return new BrokenFile(error instanceof DOMException ? 'unreadable' : 'damagedGzip');
}
