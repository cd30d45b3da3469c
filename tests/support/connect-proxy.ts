import http from 'node:http';
import net from 'node:net';
import type { Duplex } from 'node:stream';

/** A proxy on loopback that leads a few host names to local TLS servers and refuses the rest. */
export type ConnectProxy = {
  port: number;
  /** Whatever was asked for, in order, in the same form. */
  asked: string[];
  /** What was refused, in order: `host:port` of a tunnel or the address of a plain request. */
  refused: string[];
  close: () => Promise<void>;
};

type Options = {
  /** Host name → local port; only port 443 of these names is let through. */
  hosts: Record<string, number>;
};

/** Starts the proxy on a free port; Firefox is sent through it by its `network.proxy.*` prefs. */
export async function startConnectProxy({ hosts }: Options): Promise<ConnectProxy> {
  const asked: string[] = [];
  const refused: string[] = [];
  const sockets = new Set<Duplex>();

  const proxy = http.createServer((request, response) => {
    asked.push(request.url ?? '');
    refused.push(request.url ?? '');
    response.writeHead(502).end();
  });
  proxy.on('connect', (request, client, head) => {
    keep(sockets, client);
    const target = request.url ?? '';
    asked.push(target);
    const port = localPort(hosts, target);
    if (port === undefined) {
      refused.push(target);
      client.end('HTTP/1.1 502 Refused\r\n\r\n');
      return;
    }
    tunnel(sockets, client, head, port);
  });

  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const address = proxy.address();
  if (address === null || typeof address === 'string') throw new Error('connect-proxy: no port');

  async function close(): Promise<void> {
    for (const socket of sockets) socket.destroy();
    proxy.closeAllConnections();
    await new Promise((resolve) => proxy.close(resolve));
  }
  return { port: address.port, asked, refused, close };
}

function localPort(hosts: Record<string, number>, target: string): number | undefined {
  const [host = '', port] = target.split(':');
  return port === '443' && Object.hasOwn(hosts, host) ? hosts[host] : undefined;
}

function tunnel(sockets: Set<Duplex>, client: Duplex, head: Buffer, port: number): void {
  const upstream = net.connect(port, '127.0.0.1', () => {
    client.write('HTTP/1.1 200 OK\r\n\r\n');
    upstream.write(head);
    upstream.pipe(client);
    client.pipe(upstream);
  });
  keep(sockets, upstream);
  upstream.on('close', () => client.destroy());
  client.on('close', () => upstream.destroy());
}

function keep(sockets: Set<Duplex>, socket: Duplex): void {
  sockets.add(socket);
  socket.on('close', () => sockets.delete(socket));
  // A tunnel that breaks is an ordinary end here; both sides hear of it by their own close.
  socket.on('error', () => socket.destroy());
}
