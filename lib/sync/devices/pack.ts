import { type Header, type Line, linesOf } from '../lines';

/** Gives the bytes of a file with these rows, packed by gzip. */
export async function pack(
  header: Header,
  lines: readonly Line[],
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: string[] = [];
  for await (const part of linesOf(header, lines)) parts.push(part);
  const packed = new Blob(parts).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}
