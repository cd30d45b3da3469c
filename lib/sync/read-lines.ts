import { rowsVersion } from '@/lib/library/lift-row';
import { BrokenFile, type FileProblem } from './broken-file';
import { formVersion, type Header, type Line } from './lines';
import { type LineProblem, parseLine, readLine } from './read-line';
import { isRecord } from './shapes';
import { splitLines } from './split-lines';

/** What a file says, piece by piece; `end` comes last, and once. Line numbers begin at 1. */
export type ReadItem =
  | { kind: 'header'; header: Header; isNewer: boolean }
  | { kind: 'row'; number: number; line: Line }
  | { kind: 'unknown'; number: number; names: string[] }
  | { kind: 'bad'; number: number; code: LineProblem; wrong?: string }
  | { kind: 'end'; problem?: FileProblem };

/** A line of this many bytes is the longest that is read. */
export const longestLine = 1024 * 1024;
/** Whoever writes more wrong lines than this writes no library. */
const mostBad = 10_000;

/**
 * Reads a file's lines as they come, each one checked; changes nothing, never throws. The stream is
 * cancelled when reading stops.
 */
export async function* readLines(chunks: ReadableStream<Uint8Array>): AsyncGenerator<ReadItem> {
  try {
    yield* readWhole(chunks);
  } catch (error) {
    if (!(error instanceof BrokenFile)) throw error;
    yield { kind: 'end', problem: error.problem };
  }
}

async function* readWhole(chunks: ReadableStream<Uint8Array>): AsyncGenerator<ReadItem> {
  let header: Header | undefined;
  let ended: unknown;
  let [between, bad] = [0, 0];
  for await (const { number, bytes } of splitLines(chunks, longestLine)) {
    if (!header) {
      header = headerIn(parseLine(bytes).value);
      if (!header) throw new BrokenFile('notOurs');
      const isNewer = header.arxivDaily > formVersion || header.database > rowsVersion;
      yield { kind: 'header', header, isNewer };
      continue;
    }
    const read = readLine(bytes, header.database);
    if (read.kind === 'end' && ended === undefined) {
      ended = read.rows ?? false;
      continue;
    }
    between += 1;
    for (const item of itemsOf(read, number)) {
      if (item.kind === 'bad') bad += 1;
      yield item;
    }
    if (bad > mostBad) throw new BrokenFile('tooManyBad');
  }
  yield { kind: 'end', problem: header ? endProblem(ended, between) : 'empty' };
}

function itemsOf(read: ReturnType<typeof readLine>, number: number): ReadItem[] {
  if (read.kind === 'end') return [{ kind: 'bad', number, code: 'notARow' }];
  if (read.kind === 'bad') return [{ ...read, number }];
  const { line, unknown, wrong } = read;
  const items: ReadItem[] = line ? [{ kind: 'row', number, line }] : [];
  if (unknown.length > 0) items.push({ kind: 'unknown', number, names: unknown });
  if (wrong) items.push({ kind: 'bad', number, code: 'wrongShape', wrong });
  return items;
}

function endProblem(ended: unknown, between: number): FileProblem | undefined {
  if (ended === undefined) return 'cutShort';
  return ended === between ? undefined : 'wrongCount';
}

function headerIn(value: unknown): Header | undefined {
  if (!isRecord(value)) return undefined;
  const { arxivDaily, database, made, device, kind } = value;
  if (!isCount(arxivDaily) || !isCount(database)) return undefined;
  if (typeof made !== 'string' || Number.isNaN(Date.parse(made))) return undefined;
  if (typeof device !== 'string' || device.length > 100) return undefined;
  // A newer version may make files for more.
  const known = kind === 'backup' || kind === 'journal' ? kind : 'export';
  return { arxivDaily, database, made, device, kind: known };
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) > 0;
}
