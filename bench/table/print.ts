import type { Row, Side } from './row';
import { quartiles, ratioOf } from './statistics';

const heads = ['row', 'n', 'ours', 'quartiles', 'beside', 'median', 'quartiles', 'ratio'];

/** Gives the table as lines of text: a line for each side that ours is held against. */
export function printTable(rows: readonly Row[]): string {
  const cells = [heads, ...rows.flatMap(linesOf)];
  const widths = heads.map((_, at) => Math.max(...cells.map((line) => line[at]?.length ?? 0)));
  const lines = cells.map((line) =>
    widths.map((width, at) => pad(line[at] ?? '', width, at)).join('  '),
  );
  return lines.map((line) => line.trimEnd()).join('\n');
}

/** Words stand to the left, numbers to the right. */
function pad(cell: string, width: number, at: number): string {
  return at === 0 || at === 4 ? cell.padEnd(width) : cell.padStart(width);
}

function linesOf(row: Row): string[][] {
  const [ours, ...others] = row.sides;
  if (!ours) return [];
  const head = [row.name, String(ours.samples.length), ...figuresOf(ours, row.unit)];
  const first = others[0] ? [...head, ...besides(ours, others[0], row.unit)] : head;
  const rest = others.slice(1).map((other) => ['', '', '', '', ...besides(ours, other, row.unit)]);
  const note = row.note ? [[`  ${row.note}`]] : [];
  return [first, ...rest, ...note];
}

function besides(ours: Side, other: Side, unit: Row['unit']): string[] {
  const ratio = ratioOf(ours.samples, other.samples);
  return [other.name, ...figuresOf(other, unit), Number.isFinite(ratio) ? ratio.toFixed(2) : '–'];
}

function figuresOf({ samples }: Side, unit: Row['unit']): [string, string] {
  if (samples.length === 0) return ['–', ''];
  const { low, median, high } = quartiles(samples);
  const range = samples.length > 1 ? `${short(low)}–${short(high)}` : '';
  return [`${short(median)} ${unit}`.trim(), range];
}

/** Three digits say all there is to say. */
function short(value: number): string {
  const size = Math.abs(value);
  return value.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : 2);
}
