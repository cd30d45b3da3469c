import { mostQueries } from './limits';
import { offer, offered } from './offered';
import { isRecord, own, ownText } from './record';
import type { OfferedQuery, ReadResult } from './types';

const format = 'arxiv-daily-queries';
const version = 1;

/** The queries as a pack: JSON that a newer ArXiv Daily can still tell from its own form. */
export function packText(queries: readonly OfferedQuery[], space?: number): string {
  const rows = queries.map(({ name, text }) => ({ name, query: text }));
  return JSON.stringify({ format, version, queries: rows }, undefined, space);
}

/** Reads a pack; undefined when it isn't one. A pack with one broken query is refused whole. */
export function readPack(value: unknown): ReadResult | undefined {
  if (!isRecord(value) || own(value, 'format') !== format) return undefined;
  const written = own(value, 'version');
  if (typeof written === 'number' && written > version) return { ok: false, problem: 'newerPack' };
  const rows = own(value, 'queries');
  const isWhole = written === version && Array.isArray(rows) && rows.length > 0;
  if (!isWhole) return { ok: false, problem: 'brokenPack' };
  if (rows.length > mostQueries) return { ok: false, problem: 'tooMany' };
  const queries = rows.flatMap((row: unknown) => readRow(row) ?? []);
  if (queries.length < rows.length) return { ok: false, problem: 'brokenPack' };
  return offer('pack', queries);
}

function readRow(row: unknown): OfferedQuery | undefined {
  if (!isRecord(row)) return undefined;
  const name = own(row, 'name');
  const text = ownText(row, 'query');
  return typeof name === 'string' && text !== undefined ? offered(name, text) : undefined;
}
