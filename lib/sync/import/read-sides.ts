import type { StoredPaper } from '@/lib/library/types/marks';
import type { EditTimes } from '@/lib/library/types/reader';
import type { FileProblem } from '../broken-file';
import type { Header, Line } from '../lines';
import { join, type Side } from '../merge/join';
import type { MergedTable } from '../merge/merge-row';
import type { LineProblem } from '../read-line';
import type { ReadItem } from '../read-lines';

/** A line that could not be read; `wrong` names the field that isn't as it should be. */
export type BadLine = { number: number; code: LineProblem; wrong?: string };

/** What a file says of a library. */
export type FileSides = {
  header?: Header;
  isNewer: boolean;
  problem?: FileProblem;
  /** The first lines that could not be read, and how many there are. */
  bad: BadLine[];
  badCount: number;
  /** Tables and fields this version doesn't know, each once. */
  unknown: string[];
  /** By table and id. */
  sides: Map<string, { table: MergedTable; id: string; side: Side }>;
  /** How many rows tell of papers and of older versions. */
  papers: number;
};

/** Lines that are named one by one. */
const mostNamed = 20;
const mostUnknown = 50;

/** Reads what a file says of what the reader did; papers are handed on as they come. */
export async function readSides(
  items: AsyncIterable<ReadItem>,
  takePaper: (table: 'papers' | 'versions', paper: StoredPaper) => void | Promise<void>,
): Promise<FileSides> {
  const found: FileSides = {
    isNewer: false,
    bad: [],
    badCount: 0,
    unknown: [],
    sides: new Map(),
    papers: 0,
  };
  const unknown = new Set<string>();
  for await (const item of items) {
    if (item.kind === 'header')
      Object.assign(found, { header: item.header, isNewer: item.isNewer });
    if (item.kind === 'end') found.problem = item.problem;
    if (item.kind === 'unknown' && unknown.size < mostUnknown) {
      for (const name of item.names) unknown.add(name);
    }
    if (item.kind === 'bad') {
      const { number, code, wrong } = item;
      found.badCount += 1;
      if (found.bad.length < mostNamed) found.bad.push({ number, code, wrong });
    }
    if (item.kind === 'row') {
      const { line } = item;
      if (line.table === 'papers' || line.table === 'versions') {
        found.papers += 1;
        await takePaper(line.table, line.row);
      } else takeLine(found.sides, line);
    }
  }
  found.unknown = [...unknown].slice(0, mostUnknown);
  return found;
}

type ReaderLine = Exclude<Line, { table: 'papers' | 'versions' }>;

function takeLine(sides: FileSides['sides'], line: ReaderLine): void {
  const { table, id, side } = sideOf(line);
  const key = `${table}/${id}`;
  const before = sides.get(key)?.side;
  sides.set(key, { table, id, side: before ? together(table, before, side) : side });
}

/** A row and its times make one side; the same row once more is joined to it. */
function together(table: MergedTable, one: Side, other: Side): Side {
  if (!one.row && other.row && !other.edit) return { ...one, ...other };
  if (!one.edit && other.edit && !other.row) return { ...one, ...other };
  return join(table, one, other);
}

function sideOf(line: ReaderLine): { table: MergedTable; id: string; side: Side } {
  if (line.table === 'edits') return { ...placeOf(line.row), side: { edit: line.row } };
  if (line.table === 'settings') return { table: 'settings', id: '', side: { row: line.row } };
  return { table: line.table, id: line.row.id, side: { row: line.row } };
}

function placeOf({ id }: EditTimes): { table: MergedTable; id: string } {
  const at = id.indexOf('/');
  // The line's schema lets no other table through.
  if (at < 0) return { table: 'settings', id: '' };
  return { table: id.slice(0, at) as MergedTable, id: id.slice(at + 1) };
}
