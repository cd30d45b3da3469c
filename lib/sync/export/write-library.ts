import type { LibraryDatabase } from '@/lib/library/database';
import { headerOf, type Line, lineOf } from '../lines';
import { countRows, libraryLines, type OwnSettings } from './library-lines';

/** What an export needs; `now` is the computer's clock, `device` the profile's own id. */
export type ExportPorts = { db: LibraryDatabase; now(): number; device: string };

/** How many rows have been written, of how many. */
export type Progress = { done: number; total: number };

type Watch = { signal?: AbortSignal; onProgress?(progress: Progress): void };

/** Texts are joined to about so many letters before they are packed. */
const pieceLength = 64 * 1024;

/** Writes all of a library, packed by gzip, into a sink; rejects with the signal's reason when it is aborted. */
export async function writeLibrary(
  { db, now, device }: ExportPorts,
  own: OwnSettings,
  sink: WritableStream<Uint8Array<ArrayBuffer>>,
  { signal, onProgress }: Watch = {},
): Promise<void> {
  const total = await countRows(db);
  const header = `${JSON.stringify(headerOf('export', device, now()))}\n`;
  const tell = (done: number) => onProgress?.({ done, total });
  await streamOf(piecesOf(header, libraryLines(db, own), tell))
    .pipeThrough(new CompressionStream('gzip'))
    .pipeTo(sink, { signal });
}

/** A slice is joined without a wait between its rows: each would cost as much memory as a small row. */
async function* piecesOf(
  header: string,
  slices: AsyncIterable<Line[]>,
  tell: (done: number) => void,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  let piece = header;
  let done = 0;
  for await (const lines of slices) {
    for (const line of lines) {
      piece += lineOf(line);
      if (piece.length < pieceLength) continue;
      yield encoder.encode(piece);
      piece = '';
    }
    done += lines.length;
    tell(done);
  }
  yield encoder.encode(`${piece}${JSON.stringify({ end: done })}\n`);
}

function streamOf<Piece>(source: AsyncGenerator<Piece>): ReadableStream<Piece> {
  return new ReadableStream<Piece>(
    {
      async pull(controller) {
        const { done, value } = await source.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await source.return(undefined);
      },
    },
    { highWaterMark: 1 },
  );
}
