import { packHash } from './follow-hash';
import { longestText } from './limits';
import { packText } from './pack';
import type { OfferedQuery } from './types';

const plainStart = '{'.charCodeAt(0);
/**
 * A pack as an address of arXiv's front page: no page may link to an extension, but the popup reads
 * the address of the tab it is opened over, and a fragment is never sent to the server.
 */
export async function packAddress(queries: readonly OfferedQuery[]): Promise<string> {
  const plain = new TextEncoder().encode(packText(queries));
  const stream = new Blob([plain]).stream().pipeThrough(new CompressionStream('deflate'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  return `https://arxiv.org/#arxiv-daily=${toBase64url(bytes)}`;
}

/** The JSON in the address of a pack, compressed or plain; undefined when it is damaged or huge. */
export async function packTextOf(address: string): Promise<string | undefined> {
  const [, data = ''] = packHash(address)?.split('=') ?? [];
  try {
    const bytes = fromBase64url(data);
    const plain = bytes[0] === plainStart ? bytes : await inflate(bytes);
    return plain && new TextDecoder('utf-8', { fatal: true }).decode(plain);
  } catch {
    // No base64, no zlib stream, or no UTF-8.
    return undefined;
  }
}

/** Stops at the limit: a few kilobytes can unfold to gigabytes. */
async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array | undefined> {
  const reader = new Blob([bytes])
    .stream()
    .pipeThrough(new DecompressionStream('deflate'))
    .getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Uint8Array(await new Blob(parts).arrayBuffer());
    length += value.length;
    if (length > longestText) {
      await reader.cancel();
      return undefined;
    }
    parts.push(value);
  }
}

function toBase64url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64url(data: string): Uint8Array<ArrayBuffer> {
  const binary = atob(data.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
