import { brokenBy } from './broken-file';

/** A line's bytes, and their number in the file; no bytes where it is longer than is read. */
export type RawLine = { number: number; bytes: Uint8Array | undefined };

const lineBreak = 10;

/**
 * Splits a stream into lines as it comes, so that a line is all that is ever held. A line longer than
 * `longest` bytes is passed over. Throws a `BrokenFile` where the stream fails.
 */
export async function* splitLines(
  chunks: ReadableStream<Uint8Array>,
  longest: number,
): AsyncGenerator<RawLine> {
  const reader = chunks.getReader();
  let parts: Uint8Array[] = [];
  let size = 0;
  let number = 1;
  function add(part: Uint8Array): void {
    size += part.length;
    if (size <= longest) parts.push(part);
    else parts = [];
  }
  function take(): RawLine {
    const line = { number, bytes: size <= longest ? joined(parts, size) : undefined };
    [parts, size, number] = [[], 0, number + 1];
    return line;
  }
  try {
    for (;;) {
      const { done, value } = await reader.read().catch((error: unknown) => {
        throw brokenBy(error);
      });
      if (done) break;
      let from = 0;
      for (let at = value.indexOf(lineBreak); at >= 0; at = value.indexOf(lineBreak, from)) {
        add(value.subarray(from, at));
        from = at + 1;
        yield take();
      }
      if (from < value.length) add(value.slice(from));
    }
    if (size > 0) yield take();
  } finally {
    // Whoever stops reading early stops the file and its unpacking too.
    await reader.cancel().catch(() => {});
  }
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
