import { retryAfter } from '@/lib/arxiv/retry-after';
import { DavError } from './dav-error';
import { judgeStatus } from './judge-status';
import { readBody } from './read-body';
import { readListing } from './read-listing';

/** Where the reader's folder is, and who may write there. */
export type DavAccount = { address: string; name: string; password: string };

/** The network and the clock; `timeout` gives a signal that ends a request that takes too long. */
export type DavPorts = { fetch: typeof fetch; now(): number; timeout(): AbortSignal };

/** Our folder on a WebDAV server. All throw `DavError`. */
export type Dav = {
  /** Names of the files that are there; makes the folder where it is missing. */
  list(): Promise<string[]>;
  get(name: string): Promise<Uint8Array<ArrayBuffer>>;
  /** Writes a file of a new name; `changed` where the server has one of this name. */
  put(name: string, body: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Deletes a file; one that is gone already is no error. */
  remove(name: string): Promise<void>;
};

type Ask = { path: string; body?: BodyInit; headers?: Record<string, string> };

/** Our own folder within the one the reader named. */
const folder = 'arxiv-daily/';

const listingLimit = 8_000_000;
const fileLimit = 64_000_000;
const question =
  '<?xml version="1.0"?><propfind xmlns="DAV:"><prop><resourcetype/></prop></propfind>';

/** Makes what speaks with one server; every request says who asks, and no cookie is sent or kept. */
export function createDav(ports: DavPorts, account: DavAccount): Dav {
  const ask = (method: string, ask: Ask) => request(ports, account, method, ask);

  async function makeFolder(): Promise<void> {
    // 405: it is there already. https://www.rfc-editor.org/rfc/rfc4918#section-9.3.1
    await done(await ask('MKCOL', { path: folder }), ports, [405]);
  }

  async function list(): Promise<string[]> {
    const headers = { Depth: '1', 'Content-Type': 'application/xml' };
    const response = await ask('PROPFIND', { path: folder, headers, body: question });
    if (response.status === 404) {
      await letGo(response);
      await makeFolder();
      return [];
    }
    const body = await bodyOf(await succeeded(response, ports), listingLimit);
    const names = readListing(new TextDecoder().decode(body));
    if (names) return names;
    throw new DavError('malformed', 'dav: not a listing', { status: response.status });
  }

  async function put(name: string, body: Uint8Array<ArrayBuffer>, isAgain = false): Promise<void> {
    // Many servers ignore the condition, so names must not meet in the first place.
    const headers = { 'If-None-Match': '*', 'Content-Type': 'application/gzip' };
    const response = await ask('PUT', { path: folder + name, headers, body });
    if (!isAgain && (response.status === 404 || response.status === 409)) {
      await letGo(response);
      await makeFolder();
      return put(name, body, true);
    }
    await done(response, ports);
  }

  return {
    list,
    put: (name, body) => put(name, body),
    get: async (name) =>
      bodyOf(await succeeded(await ask('GET', { path: folder + name }), ports), fileLimit),
    remove: async (name) => done(await ask('DELETE', { path: folder + name }), ports, [404, 410]),
  };
}

async function request(
  { fetch, timeout }: DavPorts,
  { address, name, password }: DavAccount,
  method: string,
  { path, body, headers }: Ask,
): Promise<Response> {
  return reaching(() =>
    fetch(`${address}${path}`, {
      method,
      body,
      headers: { ...headers, Authorization: `Basic ${base64(`${name}:${password}`)}` },
      cache: 'no-store',
      credentials: 'omit',
      // A server that leads elsewhere would lead the password there.
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
      signal: timeout(),
    }),
  );
}

/** Gives the answer where it is a success, or a status that is as good here; ends its body if not. */
async function succeeded(
  response: Response,
  { now }: DavPorts,
  fine: readonly number[] = [],
): Promise<Response> {
  const { status, headers, ok } = response;
  if (ok || fine.includes(status)) return response;
  await letGo(response);
  const code = judgeStatus(status, headers.get('www-authenticate'));
  const retryAt = retryAfter(headers.get('retry-after'), now());
  throw new DavError(code, `dav: status ${status}`, { status, retryAt });
}

/** Of some answers only the status counts. */
async function done(...given: Parameters<typeof succeeded>): Promise<void> {
  await letGo(await succeeded(...given));
}

/** Ends a body nobody reads; that its line broke meanwhile says nothing of what was done. */
async function letGo({ body }: Response): Promise<void> {
  await body?.cancel().catch(() => undefined);
}

/**
 * What a server calls packed on its way (Apache can say so of all that ends in `.gz`) is unpacked by the
 * browser, which tells a damaged file no better than a line that broke.
 */
function bodyOf(response: Response, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const isUnpacked = response.headers.has('content-encoding');
  return reaching(() => readBody(response, limit), isUnpacked ? 'malformed' : 'unreachable');
}

/**
 * Browsers don't tell a certificate they refuse from a server that is away, so both are `unreachable`:
 * https://fetch.spec.whatwg.org/#concept-network-error
 */
async function reaching<Result>(
  work: () => Promise<Result>,
  failure: 'unreachable' | 'malformed' = 'unreachable',
): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof DavError) throw cause;
    const isLate = cause instanceof DOMException && cause.name === 'TimeoutError';
    throw new DavError(isLate ? 'timeout' : failure, 'dav: no answer', { cause });
  }
}

/** Names and passwords are UTF-8: https://www.rfc-editor.org/rfc/rfc7617#section-2.1 */
function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
