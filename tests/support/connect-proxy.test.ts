import http from 'node:http';
import net from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { startConnectProxy } from './connect-proxy';

const endings: (() => unknown)[] = [];
afterEach(() => Promise.all(endings.splice(0).map((end) => end())));

async function listen(server: net.Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  endings.push(() => server.close());
  return (server.address() as net.AddressInfo).port;
}

async function start(hosts: Record<string, number>) {
  const proxy = await startConnectProxy({ hosts });
  endings.push(proxy.close);
  return proxy;
}

/** Asks for a tunnel, sends a word through it and gives the status and what came back. */
async function throughTunnel(port: number, target: string): Promise<string> {
  const request = http.request({ port, host: '127.0.0.1', method: 'CONNECT', path: target }).end();
  return new Promise((resolve, reject) => {
    request.on('error', reject);
    request.on('connect', (response, socket) => {
      if (response.statusCode !== 200) return resolve(`${response.statusCode}`);
      socket.on('data', (data) => resolve(`200 ${data}`));
      socket.on('close', () => resolve('200 closed'));
      socket.write('hello');
    });
  });
}

it('leads a named host to its local server', async () => {
  const upstream = await listen(net.createServer((socket) => socket.pipe(socket)));
  const proxy = await start({ 'export.arxiv.org': upstream });
  expect(await throughTunnel(proxy.port, 'export.arxiv.org:443')).toBe('200 hello');
  expect(proxy.refused).toEqual([]);
});

it.each(['example.org:443', 'export.arxiv.org:80', 'toString:443'])(
  'refuses %s and remembers it',
  async (target) => {
    const proxy = await start({ 'export.arxiv.org': 1 });
    expect(await throughTunnel(proxy.port, target)).toBe('502');
    expect(proxy.refused).toEqual([target]);
  },
);

it('ends a tunnel whose server hangs up', async () => {
  const upstream = await listen(net.createServer((socket) => socket.destroy()));
  const proxy = await start({ 'export.arxiv.org': upstream });
  expect(await throughTunnel(proxy.port, 'export.arxiv.org:443')).toBe('200 closed');
});
