import type { IncomingMessage } from 'node:http';

const LARGEST_FORM = 1_000_000;

/** Reads a request's body; undefined when it is too large. */
export async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size <= LARGEST_FORM) chunks.push(bytes);
  }
  return size > LARGEST_FORM ? undefined : Buffer.concat(chunks).toString('utf8');
}
