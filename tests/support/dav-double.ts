/** How the double misbehaves, with the next requests of this method or with all of them. */
export type DavFault = {
  method?: string;
  /** How many requests it concerns; 1 unless said. */
  times?: number;
  /** Answers with this status and does nothing. */
  status?: number;
  retryAfter?: string;
  /**
   * The line breaks: before anything is done, when half of a file was written, when all was done but
   * nothing was said, or half-way through the answer.
   */
  breaks?: 'before' | 'half' | 'after' | 'answer';
  /** Says nothing until the asker gives up. */
  silent?: boolean;
  /** The body of a success. */
  body?: string;
};

/** What kind of server it is; each of these is found on real ones. */
export type DavKind = {
  /** Heeds `If-None-Match`; `rclone serve webdav` doesn't. */
  conditions?: boolean;
  /**
   * Names in listings are whole addresses, in odd letters, with other names of the namespace, or as
   * Nextcloud writes them: https://docs.nextcloud.com/server/latest/developer_manual/client_apis/WebDAV/
   */
  hrefs?: 'paths' | 'addresses' | 'escaped' | 'nextcloud';
  putStatus?: number;
  /** Bytes of the largest file it takes. */
  most?: number;
};

type Answer = {
  status: number;
  body?: string | Uint8Array<ArrayBuffer>;
  headers?: Record<string, string>;
};

/** A WebDAV server in memory. */
export type DavDouble = {
  address: string;
  account: { address: string; name: string; password: string };
  files: Map<string, Uint8Array<ArrayBuffer>>;
  folders: Set<string>;
  faults: DavFault[];
  /** What was asked, as `PUT arxiv-daily/name`. */
  asked: string[];
  fetch: typeof fetch;
  /** Deletes all files, as somebody who cleans up does. */
  empty(): void;
};

/** Starts one with the folder `/dav/`. */
export function davDouble(kind: DavKind = {}): DavDouble {
  const address = 'https://dav.example/dav/';
  const double: DavDouble = {
    address,
    account: { address, name: 'zoë', password: 'sécret' },
    files: new Map(),
    folders: new Set(['']),
    faults: [],
    asked: [],
    empty: () => double.files.clear(),
    fetch: (input, init) => serve(double, kind, new Request(input, requestOf(init)), init?.signal),
  };
  return double;
}

/** Node's Request wants no signal of another realm, and no referrer policy without a page. */
function requestOf({ signal: _, referrerPolicy: __, credentials: ___, ...init }: RequestInit = {}) {
  return init;
}

async function serve(
  double: DavDouble,
  kind: DavKind,
  request: Request,
  signal: AbortSignal | null | undefined,
): Promise<Response> {
  const path = request.url.slice(double.address.length);
  double.asked.push(`${request.method} ${path}`);
  const body = new Uint8Array(await request.arrayBuffer());
  const fault = takeFault(double, request.method);
  if (fault?.silent) await silence(signal);
  if (fault?.breaks === 'before') throw new TypeError('fetch failed');
  if (fault?.status !== undefined) return faulty(fault, fault.status);
  if (fault?.breaks === 'half') double.files.set(path, body.slice(0, body.length / 2));
  if (fault?.breaks === 'half') throw new TypeError('fetch failed');
  const answer = handle(double, kind, request, path, body);
  if (fault?.breaks === 'after') throw new TypeError('fetch failed');
  return responseOf(answer, fault?.breaks === 'answer');
}

function takeFault({ faults }: DavDouble, method: string): DavFault | undefined {
  const at = faults.findIndex((fault) => fault.method === undefined || fault.method === method);
  const fault = faults[at];
  if (!fault) return undefined;
  const times = (fault.times ?? 1) - 1;
  if (times <= 0) faults.splice(at, 1);
  else faults[at] = { ...fault, times };
  return fault;
}

function silence(signal: AbortSignal | null | undefined): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason));
    if (signal?.aborted) reject(signal.reason);
  });
}

function faulty({ body = '', retryAfter }: DavFault, status: number): Response {
  const headers = new Headers(retryAfter ? { 'Retry-After': retryAfter } : undefined);
  return new Response(status === 204 ? null : body, { status, headers });
}

function responseOf({ status, body, headers }: Answer, breaks: boolean): Response {
  if (!breaks) return new Response(status === 204 ? null : (body ?? ''), { status, headers });
  const whole = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  const stream = new ReadableStream<Uint8Array>({
    start: (controller) =>
      controller.enqueue(whole?.slice(0, whole.length / 2) ?? new Uint8Array(1)),
    pull: (controller) => controller.error(new TypeError('terminated')),
  });
  return new Response(stream, { status, headers });
}

function handle(
  double: DavDouble,
  kind: DavKind,
  request: Request,
  path: string,
  body: Uint8Array<ArrayBuffer>,
): Answer {
  const { files, folders } = double;
  if (request.headers.get('authorization') !== authorization(double)) return { status: 401 };
  const parent = path.replace(/[^/]+\/?$/, '');
  if (request.method === 'PROPFIND') {
    return folders.has(path) ? listing(double, kind, path) : { status: 404 };
  }
  if (request.method === 'MKCOL') {
    if (folders.has(path)) return { status: 405 };
    if (!folders.has(parent)) return { status: 409 };
    folders.add(path);
    return { status: 201 };
  }
  if (request.method === 'PUT') return write(double, kind, request, path, parent, body);
  const file = files.get(path);
  if (!file) return { status: 404 };
  if (request.method === 'GET') return { status: 200, body: file, headers: { etag: 'W/"weak"' } };
  if (request.method !== 'DELETE') return { status: 405 };
  files.delete(path);
  return { status: 204 };
}

function write(
  { files, folders }: DavDouble,
  { conditions = true, putStatus = 201, hrefs, most = Infinity }: DavKind,
  request: Request,
  path: string,
  parent: string,
  body: Uint8Array<ArrayBuffer>,
): Answer {
  if (!folders.has(parent)) return { status: 409 };
  const mustBeNew = request.headers.get('if-none-match') === '*';
  if (conditions && mustBeNew && files.has(path)) return { status: 412 };
  if (body.length > most) return { status: 413 };
  files.set(path, body);
  const headers = { 'oc-etag': '"5f3c"', etag: '"5f3c"', 'oc-fileid': '00000042oc' };
  return { status: putStatus, ...(hrefs === 'nextcloud' && { headers }) };
}

function authorization({ account: { name, password } }: DavDouble): string {
  return `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`;
}

function listing(double: DavDouble, { hrefs = 'paths' }: DavKind, path: string): Answer {
  const { files, address } = double;
  if (hrefs === 'nextcloud') return nextcloudListing(double, path);
  const base = hrefs === 'addresses' ? address : '/dav/';
  const spelled = (name: string) => (hrefs === 'escaped' ? name.replace(/[-.]/g, percent) : name);
  const names = [...files.keys()].filter((name) => name.startsWith(path) && name !== path);
  const prefix = hrefs === 'escaped' ? '' : 'D:';
  const entries = [path, ...names].map(
    (name) =>
      `<${prefix}response><${prefix}href>${base}${spelled(name)}</${prefix}href><${prefix}propstat/></${prefix}response>`,
  );
  const xmlns = hrefs === 'escaped' ? 'xmlns="DAV:"' : 'xmlns:D="DAV:"';
  const body = `<?xml version="1.0"?>\n<${prefix}multistatus ${xmlns}>${entries.join('\n')}</${prefix}multistatus>\n`;
  return { status: 207, body, headers: { 'Content-Type': 'application/xml' } };
}

/** What is asked for and isn't there stands in a part of its own, and every folder ends in a slash. */
function nextcloudListing({ files }: DavDouble, path: string): Answer {
  const names = [...files.keys()].filter((name) => name.startsWith(path) && name !== path);
  const entries = [path, ...names].map((name) => {
    const href = `/remote.php/dav/files/zo%c3%ab%20doe/${name}`;
    const type = name.endsWith('/') ? '<d:resourcetype><d:collection/></d:resourcetype>' : '';
    const found = `<d:propstat><d:prop>${type}</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat>`;
    const none =
      '<d:propstat><d:prop><d:quota/></d:prop><d:status>HTTP/1.1 404 Not Found</d:status></d:propstat>';
    return `<d:response><d:href>${href}</d:href>${found}${none}</d:response>`;
  });
  const xmlns =
    'xmlns:d="DAV:" xmlns:s="http://sabredav.org/ns" xmlns:oc="http://owncloud.org/ns" xmlns:nc="http://nextcloud.org/ns"';
  const body = `<?xml version="1.0"?>\n<d:multistatus ${xmlns}>${entries.join('')}</d:multistatus>`;
  return { status: 207, body, headers: { 'Content-Type': 'application/xml; charset=utf-8' } };
}

function percent(letter: string): string {
  return `%${letter.charCodeAt(0).toString(16)}`;
}
