/** Why arXiv could not be asked or understood; a closed list, each shown in words of its own. */
export type ArxivErrorCode =
  | 'offline'
  | 'timeout'
  | 'rate-limited'
  | 'server'
  | 'refused'
  | 'rejected-query'
  | 'malformed'
  | 'empty'
  | 'too-large';

type Details = {
  /** Earliest time arXiv allows the next request, epoch milliseconds. */
  retryAt?: number;
  /** HTTP status, where there was an answer. */
  status?: number;
  cause?: unknown;
};

/** The one error of this room: `message` holds arXiv's own words where it sent any. */
export class ArxivError extends Error {
  override name = 'ArxivError' as const;
  readonly retryAt: number | undefined;
  readonly status: number | undefined;

  constructor(
    readonly code: ArxivErrorCode,
    message: string,
    { retryAt, status, cause }: Details = {},
  ) {
    super(message, { cause });
    this.retryAt = retryAt;
    this.status = status;
  }
}
