/** Why a WebDAV server could not be used; a closed list, each shown in words of its own. */
export const davErrorCodes = [
  'noPermission',
  'offline',
  'unreachable',
  'timeout',
  'redirected',
  'password',
  'noBasic',
  'forbidden',
  'missing',
  'notWebdav',
  'changed',
  'locked',
  'full',
  'tooLarge',
  'busy',
  'server',
  'refused',
  'malformed',
] as const;

export type DavErrorCode = (typeof davErrorCodes)[number];

type Details = {
  /** HTTP status, where there was an answer. */
  status?: number;
  /** Earliest time the server allows the next request, epoch milliseconds. */
  retryAt?: number;
  cause?: unknown;
};

/** The one error of this folder; its message is for developers and holds no secret. */
export class DavError extends Error {
  override name = 'DavError' as const;
  readonly status: number | undefined;
  readonly retryAt: number | undefined;

  constructor(
    readonly code: DavErrorCode,
    message: string,
    { status, retryAt, cause }: Details = {},
  ) {
    super(message, { cause });
    this.status = status;
    this.retryAt = retryAt;
  }
}
