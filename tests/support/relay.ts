import { connect, createServer, type Socket } from 'node:net';
import { pipeline } from 'node:stream';

/** A port on 127.0.0.1 that leads to another one there, or nowhere. */
export type Relay = {
  port: number;
  /** Ends the connections there are and leads new ones to this port. */
  leadTo: (port: number | undefined) => void;
  close: () => void;
};

/** Starts a relay that leads nowhere yet. */
export async function startRelay(): Promise<Relay> {
  const sockets = new Set<Socket>();
  let target: number | undefined;

  const server = createServer((here) => {
    sockets.add(here);
    here.once('close', () => sockets.delete(here));
    if (target === undefined) here.destroy();
    else pipeline(here, connect(target, '127.0.0.1'), here, () => here.destroy());
  });
  const leadTo = (port: number | undefined) => {
    target = port;
    for (const socket of sockets) socket.destroy();
  };
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('relay: it has no port');
  return {
    port: address.port,
    leadTo,
    close: () => {
      server.close();
      leadTo(undefined);
    },
  };
}
