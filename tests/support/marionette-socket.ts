import net from 'node:net';

/** One connection to Firefox's Marionette server. */
export type MarionetteSocket = {
  /** Sends a command and gives its result; rejects with Firefox's error or after `timeout` ms. */
  send: (command: string, parameters?: object, timeout?: number) => Promise<unknown>;
  close: () => void;
};

type Waiting = { resolve: (value: unknown) => void; reject: (error: Error) => void };

/**
 * Connects to a Marionette server on loopback.
 * Messages are `LENGTH:[0, id, command, parameters]`, answers `LENGTH:[1, id, error, result]`:
 * https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
 */
export async function connectMarionette(port: number): Promise<MarionetteSocket> {
  const socket = net.connect(port, '127.0.0.1');
  const waiting = new Map<number, Waiting>();
  let lastId = 0;

  socket.on(
    'data',
    splitMessages((message) => answer(waiting, message)),
  );
  socket.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('marionette: Firefox hung up'));
    waiting.clear();
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('error', reject);
  });
  socket.on('error', () => socket.destroy());

  function send(command: string, parameters: object = {}, timeout = 90_000): Promise<unknown> {
    lastId += 1;
    const id = lastId;
    const text = JSON.stringify([0, id, command, parameters]);
    return new Promise((resolve, reject) => {
      if (socket.destroyed) return reject(new Error(`marionette: no connection for ${command}`));
      const timer = setTimeout(() => {
        waiting.delete(id);
        reject(new Error(`marionette: ${command} gave no answer within ${timeout} ms`));
      }, timeout);
      waiting.set(id, {
        resolve: (value) => {
          clearTimeout(timer);
          resolve(value);
        },
        reject: (error) => {
          clearTimeout(timer);
          reject(error);
        },
      });
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
  }

  return { send, close: () => socket.destroy() };
}

function answer(waiting: Map<number, Waiting>, message: unknown): void {
  // The server's greeting is an object; only answers are arrays.
  if (!Array.isArray(message)) return;
  const [, id, error, result] = message;
  const caller = waiting.get(id);
  waiting.delete(id);
  if (error) caller?.reject(new Error(`${error.error}: ${error.message}`));
  else caller?.resolve(result);
}

/** Gives a listener for socket data that calls `onMessage` with each whole message. */
export function splitMessages(onMessage: (message: unknown) => void): (chunk: Buffer) => void {
  let buffer = Buffer.alloc(0);
  return (chunk) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (;;) {
      const colon = buffer.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(buffer.toString('latin1', 0, colon));
      if (buffer.length < end) return;
      const text = buffer.toString('utf8', colon + 1, end);
      buffer = buffer.subarray(end);
      onMessage(JSON.parse(text));
    }
  };
}

/** What a script returned, out of Marionette's wrapping; its null is our undefined. */
export function scriptValue(result: unknown): unknown {
  return (result as { value: unknown }).value ?? undefined;
}
