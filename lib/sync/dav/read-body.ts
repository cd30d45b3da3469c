import { DavError } from './dav-error';

/** The body of an answer; throws `tooLarge` beyond so many bytes, `unreachable` where it breaks off. */
export async function readBody(
  { body, status }: Response,
  limit: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = body?.getReader();
  for (;;) {
    const piece = await reader?.read();
    if (!piece || piece.done) return new Uint8Array(await new Blob(parts).arrayBuffer());
    size += piece.value.byteLength;
    if (size > limit) {
      await reader?.cancel();
      throw new DavError('tooLarge', `dav: an answer of more than ${limit} bytes`, { status });
    }
    parts.push(piece.value);
  }
}
