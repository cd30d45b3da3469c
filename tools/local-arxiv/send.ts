import type { ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { Answer } from './answer';
import type { Fault } from './faults';
import { FEED_OPEN } from './xml';

function bytesOf({ body }: Answer, faults: readonly Fault[]): Buffer {
  const wrong = faults.some(({ kind }) => kind === 'wrong-encoding');
  const bytes = Buffer.from(body, wrong ? 'latin1' : 'utf8');
  const cut = faults.some(({ kind }) => kind === 'truncated');
  return cut ? bytes.subarray(0, Math.floor(bytes.length * 0.6)) : bytes;
}

async function sendHuge(response: ServerResponse, type: string, megabytes: number): Promise<void> {
  response.writeHead(200, { 'content-type': type });
  response.write(FEED_OPEN);
  const block = `  <!-- ${'x'.repeat(65_520)} -->\n`;
  for (let sent = 0; sent < megabytes * 16 && !response.destroyed; sent += 1) {
    // Give way to the rest of the server, and wait while the client does not read.
    if (response.write(block)) await delay(1);
    else await drained(response);
  }
  response.end('</feed>\n');
}

/** Waits until the client has read what was sent, or is gone. */
function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      response.off('drain', done).off('close', done);
      resolve();
    };
    response.on('drain', done).on('close', done);
  });
}

/** Sends an answer the way the faults let it through; `stall` and `reset` send none. */
export async function send(
  response: ServerResponse,
  answer: Answer,
  faults: readonly Fault[],
): Promise<void> {
  const has = (kind: Fault['kind']) => faults.find((fault) => fault.kind === kind);
  const slow = has('slow');
  if (slow) await delay(slow.delayMs ?? 1000);
  if (has('stall') || response.destroyed) return;
  if (has('reset')) {
    response.socket?.resetAndDestroy();
    return;
  }
  const huge = has('huge');
  if (huge) return sendHuge(response, answer.type, huge.megabytes ?? 64);
  const bytes = bytesOf(answer, faults);
  response.writeHead(answer.status, {
    'content-type': answer.type,
    'content-length': bytes.length,
    ...answer.headers,
  });
  response.end(bytes);
}
