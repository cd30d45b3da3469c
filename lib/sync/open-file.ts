import { BrokenFile } from './broken-file';

const mebibyte = 1024 * 1024;
/** A library packs to a twentieth at best; what unpacks to this many times its size is no library. */
const mostRatio = 200;
const leastAllowed = 64 * mebibyte;
const mostBytes = 4096 * mebibyte;

/**
 * Opens a file of lines, packed by gzip or plain, as a stream of its text's bytes. The stream fails with
 * a `BrokenFile` where more comes out than any library is.
 */
export async function openFile(file: Blob): Promise<ReadableStream<Uint8Array>> {
  const start = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const isPacked = start[0] === 0x1f && start[1] === 0x8b;
  if (!isPacked) return file.stream();
  const most = Math.min(mostBytes, Math.max(leastAllowed, file.size * mostRatio));
  return file.stream().pipeThrough(new DecompressionStream('gzip')).pipeThrough(upTo(most));
}

function upTo(most: number): TransformStream<Uint8Array, Uint8Array> {
  let left = most;
  return new TransformStream({
    transform(chunk, controller) {
      left -= chunk.length;
      if (left < 0) controller.error(new BrokenFile('tooLarge'));
      else controller.enqueue(chunk);
    },
  });
}
