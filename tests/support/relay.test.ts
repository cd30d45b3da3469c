import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, expect, it } from 'vitest';
import { startRelay } from './relay';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function serverSaying(word: string): Promise<number> {
  const server = createServer((socket) => socket.end(word));
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

const heardAt = (port: number) => text(connect(port, '127.0.0.1'));

it('leads to one server after the other by the same port', async () => {
  const relay = await startRelay();
  for (const word of ['first', 'second']) {
    relay.leadTo(await serverSaying(word));
    expect(await heardAt(relay.port)).toBe(word);
  }
  relay.leadTo(undefined);
  expect(await heardAt(relay.port)).toBe('');
  relay.close();
});

it('ends the connections to the server before', async () => {
  const silent = createServer();
  servers.push(silent);
  silent.listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const relay = await startRelay();
  relay.leadTo((silent.address() as AddressInfo).port);
  const connected = once(silent, 'connection');
  const heard = heardAt(relay.port);
  await connected;
  relay.leadTo(undefined);
  expect(await heard).toBe('');
  relay.close();
});
