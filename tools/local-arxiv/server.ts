import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer } from './answer';
import { readBody } from './body';
import type { Clock } from './clock';
import type { Corpus } from './corpus';
import { answerFeed, type FeedAsked, readFeedAsked } from './daily-answer';
import { refusePlainly, writeError } from './error-feed';
import { alterPage, alterParams, alterTime } from './fault-pages';
import { replyOf } from './fault-replies';
import type { Fault, Faults } from './faults';
import { writeFeed } from './feed';
import type { Log } from './log';
import { isInWindow, readParams } from './params';
import type { Search } from './search';
import { send } from './send';

export type Service = {
  clock: Clock;
  faults: Faults;
  log: Log;
  corpus: Corpus;
  search: Search;
  /** Announcements up to this moment are found. */
  foundUntil(): number;
};

const LONGEST_URL = 8000;
/** The parameters of the address and, for a form or a body of no type, those of the body. */
async function readAsked(request: IncomingMessage): Promise<URLSearchParams | undefined> {
  const asked = new URL(request.url ?? '/', 'http://localhost').searchParams;
  if (request.method !== 'POST') return asked;
  const body = await readBody(request);
  if (body === undefined) return undefined;
  const type = request.headers['content-type'] ?? 'application/x-www-form-urlencoded';
  if (!type.startsWith('application/x-www-form-urlencoded')) return asked;
  return new URLSearchParams([...asked, ...new URLSearchParams(body)]);
}

/** Answers a question as the search does, with the faults that belong to its page. */
function answerQuery(service: Service, asked: URLSearchParams, faults: Fault[]): Answer {
  const now = service.clock.now();
  const params = readParams(asked);
  if ('message' in params) return writeError(params, now);
  if (!isInWindow(params)) {
    return writeError(refusePlainly(500, 'The server encountered an internal error.'), now);
  }
  const at = alterTime(service.foundUntil(), faults);
  const found = service.search(alterParams(params, faults), at);
  if ('message' in found) return writeError(found, now);
  const { documents, adapted } = found;
  const slice = documents.slice(params.start, params.start + params.maxResults);
  const versions = slice.map(({ version }) => version);
  return writeFeed(alterPage({ adapted, params, total: documents.length, versions, now }, faults));
}

function replyInstead(
  service: Service,
  request: IncomingMessage,
  asked: URLSearchParams | undefined,
  faults: Fault[],
): Answer | undefined {
  const asker = {
    now: service.clock.now(),
    path: request.url ?? '/',
    query: asked?.get('search_query') ?? '',
    userAgent: request.headers['user-agent'] ?? '',
    isSecure: 'encrypted' in request.socket,
  };
  return faults.flatMap((fault) => replyOf(fault, asker) ?? [])[0];
}

async function serveQuery(
  service: Service,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const asked = await readAsked(request);
  await reply(service, request, response, asked, (faults) =>
    asked
      ? answerQuery(service, asked, faults)
      : writeError(refusePlainly(413, 'Request Entity Too Large'), service.clock.now()),
  );
}

/** Answers by `otherwise` what no fault answers, and notes the request until its end. */
async function reply(
  service: Service,
  request: IncomingMessage,
  response: ServerResponse,
  asked: URLSearchParams | undefined,
  otherwise: (faults: Fault[]) => Answer,
): Promise<void> {
  const faults = service.faults.take(asked ?? new URLSearchParams());
  const end = service.log.begin({
    method: request.method ?? 'GET',
    url: request.url ?? '/',
    params: Object.fromEntries(asked ?? []),
    faults: faults.map(({ kind }) => kind),
  });
  const sent = { entries: 0 };
  response.once('close', () => {
    end(
      response.headersSent ? { ...sent, status: response.statusCode } : { entries: 0, status: 0 },
    );
  });
  const answer = replyInstead(service, request, asked, faults) ?? otherwise(faults);
  sent.entries = answer.entries;
  await send(response, answer, faults);
}

function serveFeed(
  service: Service,
  request: IncomingMessage,
  response: ServerResponse,
  asked: FeedAsked,
): Promise<void> {
  const params = new URLSearchParams({ feed: asked.topics });
  return reply(service, request, response, params, (faults) =>
    answerFeed(service.corpus, asked, service.clock.now(), faults),
  );
}

/** Whether this name serves this; a plain 127.0.0.1 serves all. */
function isServedBy(host: string | undefined, name: string): boolean {
  return !/\.arxiv\.org/.test(host ?? '') || host?.split(':')[0] === name;
}

/** Answers one request as export.arxiv.org or rss.arxiv.org does. */
export async function serve(
  service: Service,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const { host } = request.headers;
  const feed = readFeedAsked(pathname, searchParams);
  if (feed && request.method === 'GET' && isServedBy(host, 'rss.arxiv.org')) {
    return serveFeed(service, request, response, feed);
  }
  const now = service.clock.now();
  const refuseWith = (status: number, message: string) =>
    send(response, writeError(refusePlainly(status, message), now), []);
  if (pathname !== '/api/query' || !isServedBy(host, 'export.arxiv.org'))
    return refuseWith(404, 'Not Found');
  if (!['GET', 'HEAD', 'POST'].includes(request.method ?? '')) {
    return refuseWith(405, 'Method Not Allowed');
  }
  if ((request.url ?? '').length > LONGEST_URL) return refuseWith(414, 'Request-URI Too Long');
  return serveQuery(service, request, response);
}
