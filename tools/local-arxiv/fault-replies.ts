import type { Answer } from './answer';
import { refusePlainly, writeError } from './error-feed';
import type { Fault } from './faults';

/** What a reply may name of the request. */
export type Asker = {
  now: number;
  path: string;
  query: string;
  userAgent: string;
  isSecure: boolean;
};

function retry({ retryAfter }: Fault): Record<string, string> {
  return retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
}

function plain(status: number, body: string, headers: Record<string, string> = {}): Answer {
  return { status, type: 'text/plain', body, headers, entries: 0 };
}

function page(status: number, title: string, text: string, headers = {}): Answer {
  const body = `<!DOCTYPE html>
<html><head><title>${title}</title></head><body><h1>${title}</h1><p>${text}</p></body></html>
`;
  return { status, type: 'text/html; charset=utf-8', body, headers, entries: 0 };
}

function deny({ userAgent }: Asker): Answer {
  const who = userAgent.replace(/[<>&]/g, '');
  return page(403, 'Access Denied', `Requests from 127.0.0.1 (${who}) are not let in.`);
}

function redirect({ status = 301 }: Fault, { path, isSecure }: Asker): Answer | undefined {
  const location = `https://export.arxiv.org${path}`;
  return isSecure ? undefined : plain(status, '', { location });
}

/** The answer of a fault that answers instead of the search; undefined for the other kinds. */
export function replyOf(fault: Fault, asker: Asker): Answer | undefined {
  const { kind } = fault;
  const internal = refusePlainly(500, 'The server encountered an internal error.');
  if (kind === 'rate-limited-429') return plain(429, 'Rate exceeded.', retry(fault));
  if (kind === 'rate-limited-200') return plain(200, 'Rate exceeded.');
  if (kind === 'empty-body')
    return { ...plain(200, ''), type: 'application/atom+xml; charset=utf-8' };
  if (kind === 'html') return page(200, 'Maintenance', 'The service will be back soon.');
  if (kind === 'denied-403') return deny(asker);
  if (kind === 'server-503') return page(503, '503 first byte timeout', 'Error 503', retry(fault));
  if (kind === 'error-500') return writeError(internal, asker.now);
  if (kind === 'error-feed-200') return { ...writeError(internal, asker.now), status: 200 };
  if (kind === 'redirect') return redirect(fault, asker);
  if (kind !== 'rejected') return undefined;
  return writeError(refusePlainly(400, `Invalid query string: '${asker.query}'`), asker.now);
}
