import { createServer } from 'node:https';
import { makeCertificate } from '@/tools/local-arxiv/certificate';
import type { NamedServer } from './chromium-arguments';
import { type DavDouble, davDouble } from './dav-double';
import { serverHost } from './with-server';

/** The double of a WebDAV server as a server on this machine. */
export type DavServer = NamedServer & { double: DavDouble; close(): Promise<void> };

/** Starts it, with TLS, under the name of the reader's server. */
export async function startDavServer(): Promise<DavServer> {
  const double = davDouble();
  const { spki, ...pair } = makeCertificate([serverHost], Date.now());
  const server = createServer(pair, async (request, response) => {
    const parts: Uint8Array[] = [];
    for await (const part of request) parts.push(part);
    const { method = 'GET', url = '/', headers } = request;
    const body = method === 'GET' ? undefined : Buffer.concat(parts);
    const given = Object.entries(headers).map(([name, value]): [string, string] => [
      name,
      `${value}`,
    ]);
    try {
      const init = {
        method,
        headers: new Headers(given.filter(([name]) => !name.startsWith(':'))),
      };
      const answer = await double.fetch(`https://${serverHost}${url}`, { ...init, body });
      response.writeHead(answer.status, Object.fromEntries(answer.headers));
      response.end(Buffer.from(await answer.arrayBuffer()));
    } catch {
      request.socket.destroy();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const tlsPort = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    host: serverHost,
    tlsPort,
    spki,
    double,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
