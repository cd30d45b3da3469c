import type { Feed } from '@/lib/arxiv/paper';
import type { Chance } from '../chance';
import type { FaultKind } from './faults';

/** As much of a response as the client reads. */
export type Reply = Pick<Response, 'status' | 'headers' | 'body'>;

const shelf = new Map<string, Feed>();
let numbers = 0;

/** Puts a feed on the shelf and gives a body that stands for it: to write and read Atom takes long. */
export function bodyOf(feed: Feed): string {
  numbers += 1;
  const body = `feed ${numbers}`;
  shelf.set(body, feed);
  return body;
}

/** Gives the feed a body stands for, once; undefined where it stands for none. */
export function feedIn(body: string): Feed | undefined {
  const feed = shelf.get(body);
  shelf.delete(body);
  return feed;
}

/** Clears the shelf. */
export function clearShelf(): void {
  shelf.clear();
}

/** Gives what the server sends; throws what `fetch` throws where nothing comes. */
export function replyOf(body: string, fault: FaultKind | undefined, chance: Chance): Reply {
  switch (fault) {
    case 'limited':
      return reply(429, 'Rate exceeded.');
    case 'limited-until':
      return reply(429, 'Rate exceeded.', String(chance.pick([30, 60, 600, 7200])));
    case 'limited-200':
      return reply(200, 'Rate exceeded.');
    case 'empty-body':
      return reply(200, '');
    case 'unavailable':
      return reply(503, '<html><body>first byte timeout</body></html>', '0');
    case 'denied':
      return reply(403, '<html><head><title>Access Denied</title></head></html>');
    case 'cut-off':
      throw new TypeError('Failed to fetch');
    case 'broken-off':
      return { ...reply(200, ''), body: stream(body.slice(0, 5), new TypeError('network error')) };
    case 'malformed':
      return reply(200, chance.happens(0.5) ? '<feed><entry>' : '<html><body>Oops</body></html>');
    default:
      return reply(200, body);
  }
}

function reply(status: number, body: string, retryAfter?: string): Reply {
  const headers = new Headers(retryAfter === undefined ? {} : { 'retry-after': retryAfter });
  return { status, headers, body: stream(body) };
}

/** Streams of the platform take real time to be read. */
function stream(text: string, error?: Error): ReadableStream<Uint8Array<ArrayBuffer>> {
  const chunks = [new TextEncoder().encode(text)];
  const read = async () => {
    const value = chunks.shift();
    if (!value && error) throw error;
    return { done: !value, value };
  };
  return { getReader: () => ({ read, cancel: async () => {} }) } as never;
}
