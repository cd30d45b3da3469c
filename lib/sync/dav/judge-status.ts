import type { DavErrorCode } from './dav-error';

/** What each status means that doesn't mean what its hundred does. */
const meanings: ReadonlyMap<number, DavErrorCode> = new Map([
  [401, 'password'],
  [402, 'full'],
  [403, 'forbidden'],
  [404, 'missing'],
  [405, 'notWebdav'],
  [408, 'timeout'],
  // A folder above is not there: https://www.rfc-editor.org/rfc/rfc4918#section-9.7.1
  [409, 'missing'],
  [410, 'missing'],
  [412, 'changed'],
  [413, 'tooLarge'],
  [423, 'locked'],
  [429, 'busy'],
  [501, 'notWebdav'],
  [503, 'busy'],
  [504, 'timeout'],
  [507, 'full'],
]);

/**
 * Says what a status means that isn't a success; 0 is what browsers give for a redirect not followed.
 * `ways` are those by which the server wants a password, its `WWW-Authenticate`: some take it by Digest
 * alone, and no other name or password would help.
 */
export function judgeStatus(status: number, ways?: string | null): DavErrorCode {
  if (status === 401 && ways && !/basic/i.test(ways)) return 'noBasic';
  const meaning = meanings.get(status);
  if (meaning) return meaning;
  if (status < 400) return status === 0 || status >= 300 ? 'redirected' : 'malformed';
  return status < 500 ? 'refused' : 'server';
}
