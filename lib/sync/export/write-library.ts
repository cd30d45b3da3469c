import type { LibraryDatabase } from '@/lib/library/database';
import { headerOf, type Line, linesOf } from '../lines';
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
  const rows = counted(libraryLines(db, own), (done) => onProgress?.({ done, total }));
  await streamOf(pieces(linesOf(headerOf('export', device, now()), rows)))
    .pipeThrough(new CompressionStream('gzip'))
    .pipeTo(sink, { signal });
}

async function* counted(
  rows: AsyncIterable<Line>,
  tell: (done: number) => void,
): AsyncGenerator<Line> {
  let done = 0;
  for await (const row of rows) {
    yield row;
    done += 1;
    if (done % 500 === 0) tell(done);
  }
  tell(done);
}

async function* pieces(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  let piece = '';
  for await (const text of texts) {
    piece += text;
    if (piece.length < pieceLength) continue;
    yield encoder.encode(piece);
    piece = '';
  }
  if (piece) yield encoder.encode(piece);
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
