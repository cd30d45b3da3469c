import { expect, it, test } from 'vitest';
import { type DavFault, type DavKind, davDouble } from '@/tests/support/dav-double';
import { createDav } from './client';
import { DavError } from './dav-error';

const bytes = (text: string) => new TextEncoder().encode(text);

function start(kind?: DavKind, ...faults: DavFault[]) {
  const double = davDouble(kind);
  double.faults.push(...faults);
  const ports = { fetch: double.fetch, now: () => 1000, timeout: () => AbortSignal.timeout(50) };
  return { double, ports, dav: createDav(ports, double.account) };
}

test.each<DavKind>([
  {},
  { conditions: false },
  { hrefs: 'addresses', putStatus: 200 },
  { hrefs: 'escaped', putStatus: 204 },
  { hrefs: 'nextcloud', putStatus: 204 },
])('writes, lists, reads and deletes files on a server of the kind %j', async (kind) => {
  const { dav } = start(kind);
  expect(await dav.list()).toEqual([]);
  await dav.put('journal-a-0-1-x.jsonl.gz', bytes('one'));
  expect(await dav.list()).toContain('journal-a-0-1-x.jsonl.gz');
  expect(await dav.get('journal-a-0-1-x.jsonl.gz')).toEqual(bytes('one'));
  await dav.remove('journal-a-0-1-x.jsonl.gz');
  await dav.remove('journal-a-0-1-x.jsonl.gz');
  expect((await dav.list()).filter((name) => name.startsWith('journal'))).toEqual([]);
});

it('makes its folder again where that vanished before a write', async () => {
  const { double, dav } = start();
  await dav.put('a', bytes('one'));
  expect(double.asked).toEqual(['PUT arxiv-daily/a', 'MKCOL arxiv-daily/', 'PUT arxiv-daily/a']);
});

it('overwrites nothing where the server heeds conditions', async () => {
  const { dav, double } = start();
  await dav.put('a', bytes('one'));
  await expect(dav.put('a', bytes('two'))).rejects.toMatchObject({ code: 'changed' });
  expect(double.files.get('arxiv-daily/a')).toEqual(bytes('one'));
});

it('says that the folder the reader named is not there', async () => {
  const { dav, double } = start();
  double.folders.clear();
  await expect(dav.list()).rejects.toMatchObject({ code: 'missing', status: 409 });
});

it('takes a wrong password for what it is', async () => {
  const { ports, double } = start();
  const dav = createDav(ports, { ...double.account, password: 'no' });
  await expect(dav.list()).rejects.toMatchObject({ code: 'password' });
});

it.each([
  ['Digest realm="dav", qop="auth"', 'noBasic'],
  ['Bearer realm="Nextcloud", Basic realm="Nextcloud"', 'password'],
])('knows by %j whether another password would help', async (ways, code) => {
  const { ports, double } = start();
  const fetch = async () =>
    new Response('', { status: 401, headers: { 'WWW-Authenticate': ways } });
  const dav = createDav({ ...ports, fetch }, double.account);
  await expect(dav.list()).rejects.toMatchObject({ code, status: 401 });
});

test.each<[DavFault, string]>([
  [{ status: 403 }, 'forbidden'],
  [{ status: 405 }, 'notWebdav'],
  [{ status: 423 }, 'locked'],
  [{ status: 429 }, 'busy'],
  [{ status: 500 }, 'server'],
  [{ status: 503 }, 'busy'],
  [{ status: 507 }, 'full'],
  [{ status: 301 }, 'redirected'],
  [{ status: 400 }, 'refused'],
  [{ status: 200, body: '<html>Please log in</html>' }, 'malformed'],
  [{ status: 207, body: '<D:multistatus><D:response><D:href>/a' }, 'malformed'],
  [{ breaks: 'before' }, 'unreachable'],
  [{ breaks: 'answer' }, 'unreachable'],
  [{ silent: true }, 'timeout'],
])('a listing that meets %j fails as %s', async (fault, code) => {
  const { dav, double } = start({}, fault);
  double.folders.add('arxiv-daily/');
  const error = await dav.list().catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(DavError);
  expect(error).toMatchObject({ code });
  expect(JSON.stringify(error) + String(error)).not.toMatch(/sécret|Basic/);
});

it('hears when the server wants to be asked again', async () => {
  const { dav } = start({}, { status: 503, retryAfter: '120' });
  await expect(dav.list()).rejects.toMatchObject({ retryAt: 121_000 });
});

it('keeps cookies and passwords from other hosts', async () => {
  const seen: RequestInit[] = [];
  const { ports, double } = start();
  const fetch: typeof globalThis.fetch = (input, init) => {
    seen.push(init ?? {});
    return ports.fetch(input, init);
  };
  await createDav({ ...ports, fetch }, double.account).list();
  for (const init of seen) expect(init).toMatchObject({ credentials: 'omit', redirect: 'manual' });
});

/** An answer whose line has broken, where an answer may have a body. */
function brokenOff({ status }: Response, headers?: HeadersInit): Response {
  const error = new TypeError('terminated');
  const body = new ReadableStream({ start: (controller) => controller.error(error) });
  return new Response(status === 204 ? null : body, { status, headers });
}

it.each([
  [{}, 'unreachable'],
  [{ 'Content-Encoding': 'gzip' }, 'malformed'],
])(
  'a file that breaks off with %j is %s, as browsers unpack what is called packed',
  async (headers, code) => {
    const { ports, double } = start();
    const fetch = async () => brokenOff(new Response(), headers);
    const dav = createDav({ ...ports, fetch }, double.account);
    await expect(dav.get('a')).rejects.toMatchObject({ code });
  },
);

it('goes by the status of an answer that broke off while nobody read it', async () => {
  const { ports, double } = start();
  const fetch: typeof globalThis.fetch = async (...asked) => {
    const answer = await ports.fetch(...asked);
    return answer.status === 207 ? answer : brokenOff(answer);
  };
  const dav = createDav({ ...ports, fetch }, double.account);
  await dav.put('a', bytes('one'));
  expect(double.files.get('arxiv-daily/a')).toEqual(bytes('one'));
  await expect(dav.put('a', bytes('two'))).rejects.toMatchObject({ code: 'changed' });
  await dav.remove('a');
  await dav.remove('a');
});
