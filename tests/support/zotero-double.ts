import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type ReadItem, readCitations } from './read-citations';

type Mode = 'works' | 'read-only' | 'forbidden' | 'broken' | 'another-program' | 'silent' | 'cut';

type Received = { session: string; type: string; body: string };

/**
 * A stand-in for Zotero's local connector: `/connector/import` alone, with the answers its source
 * shows: https://github.com/zotero/zotero/blob/main/chrome/content/zotero/xpcom/server/server_connector.js
 */
export async function startZotero(mode: Mode) {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    void serve(mode, received, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    received,
    port,
    /** fetch, with Zotero's port turned into ours. */
    fetch: (input: string | URL | Request, init?: RequestInit) =>
      fetch(String(input).replace(':23119/', `:${port}/`), init),
    stop: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

async function serve(
  mode: Mode,
  received: Received[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const session = url.searchParams.get('session') ?? '';
  if (request.headers['x-zotero-connector-api-version'] === undefined || mode === 'cut') {
    request.socket.destroy();
    return;
  }
  if (mode === 'silent') return;
  if (mode === 'another-program' || url.pathname !== '/connector/import') {
    response.writeHead(404, { 'Content-Type': 'text/plain' }).end('No endpoint found\n');
    return;
  }
  const body = await bodyOf(request);
  const [status, said] = answer(
    mode,
    body,
    received.some((each) => each.session === session),
  );
  if (status === 201) received.push({ session, type: request.headers['content-type'] ?? '', body });
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(said);
}

function answer(mode: Mode, body: string, isKnown: boolean): [number, string] {
  if (mode === 'forbidden') return [403, 'Request not allowed\n'];
  if (mode === 'broken') return [500, 'An error occurred\n'];
  const items = itemsOf(body);
  if (items === undefined) return [400, ''];
  if (mode === 'read-only') return [500, JSON.stringify({ libraryEditable: false })];
  if (isKnown) return [409, JSON.stringify({ error: 'SESSION_EXISTS' })];
  return [201, JSON.stringify(items.map(({ title }) => ({ title })))];
}

/** The items, if Zotero's importer of RIS would take every one: it knows a record by its type. */
function itemsOf(body: string): ReadItem[] | undefined {
  const records = body.split(/^ER {2}- *\r?\n/m).map((record) => record.trim());
  const end = records.pop();
  const areWhole =
    end === '' && records.every((record) => /^TY {2}- (?:JOUR|MANSCPT)\r?\n/.test(record));
  return areWhole && records.length > 0 ? readCitations(body) : undefined;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}
