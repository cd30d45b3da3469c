import { liftRow } from '@/lib/library/lift-row';
import type { Line } from './lines';
import { checkRow, isTable } from './row-schemas';
import { isRecord } from './shapes';

/** What keeps one line of a file from being used. */
export type LineProblem =
  | 'tooLong'
  | 'badText'
  | 'notJson'
  | 'notARow'
  | 'tooDeep'
  | 'forbiddenKey'
  | 'wrongShape';

/** What a line says. `wrong` says in which field it is not as it should be: `marks.unread`. */
export type ReadLine =
  | { kind: 'row'; line?: Line; unknown: string[]; wrong?: string }
  | { kind: 'end'; rows: unknown }
  | { kind: 'bad'; code: LineProblem; wrong?: string };

/** No row of ours is nested deeper: a paper's affiliations are at five. */
const deepest = 8;
const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

/** Reads a line's bytes as JSON; never throws. */
export function parseLine(bytes: Uint8Array | undefined): {
  value?: unknown;
  code?: LineProblem;
} {
  if (!bytes) return { code: 'tooLong' };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { code: 'badText' };
  }
  try {
    return { value: JSON.parse(text) };
  } catch {
    return { code: 'notJson' };
  }
}

/** Reads a line behind the header, whose rows are of the database version `from`. */
export function readLine(bytes: Uint8Array | undefined, from: number): ReadLine {
  const { value, code } = parseLine(bytes);
  if (code) return { kind: 'bad', code };
  if (!isRecord(value)) return { kind: 'bad', code: 'notARow' };
  const [entry, ...more] = Object.entries(value);
  if (!entry || more.length > 0) return { kind: 'bad', code: 'notARow' };
  const [name, row] = entry;
  if (name === 'end') return { kind: 'end', rows: row };
  const hidden = hiddenIn(row, name);
  if (forbidden.has(name) || hidden) return { kind: 'bad', code: hidden ?? 'forbiddenKey' };
  if (!isTable(name)) return { kind: 'row', unknown: [name] };
  if (!isRecord(row)) return { kind: 'bad', code: 'wrongShape', wrong: name };
  const { line, unknown, wrong } = checkRow(name, liftRow(name, row, from));
  if (!line) return { kind: 'bad', code: 'wrongShape', wrong };
  return { kind: 'row', line, unknown, wrong };
}

/** What a row must not carry. A tag may have any name, so their times may too. */
function hiddenIn(row: unknown, table: string): LineProblem | undefined {
  const open: { value: unknown; depth: number }[] = [{ value: row, depth: 2 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, depth } = next;
    if (typeof value !== 'object' || value === null) continue;
    if (depth > deepest) return 'tooDeep';
    for (const [key, inner] of Object.entries(value)) {
      if (forbidden.has(key)) return 'forbiddenKey';
      const isTagTimes = table === 'edits' && key === 'tags' && depth === 2;
      if (!isTagTimes) open.push({ value: inner, depth: depth + 1 });
    }
  }
  return undefined;
}
