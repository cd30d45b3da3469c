/** Bytes that are written as text at once; a multiple of three, so that the parts can stand together. */
const atOnce = 24_000;

/** Gives a text in pieces as gzip in base64: stored values are texts. */
export async function pack(pieces: string[]): Promise<string> {
  const zipped = new Blob(pieces).stream().pipeThrough(new CompressionStream('gzip'));
  const bytes = new Uint8Array(await new Response(zipped).arrayBuffer());
  let packed = '';
  for (let start = 0; start < bytes.length; start += atOnce) {
    packed += btoa(String.fromCharCode(...bytes.subarray(start, start + atOnce)));
  }
  return packed;
}
