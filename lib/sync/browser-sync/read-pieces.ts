import { rowsVersion } from '@/lib/library/lift-row';
import type { Line } from '../lines';
import { readLine } from '../read-line';
import { readMarkText, type SmallMark } from './mark-text';
import type { Pieces } from './pieces';

/** The version of the form in which pieces are written, and of the rows in them. */
export const form = { form: 1, database: rowsVersion };

/** What the pieces hold; undefined where a newer version wrote them. What is no piece of ours is passed over. */
export function readPieces(pieces: Pieces): { lines: Line[]; marks: SmallMark[] } | undefined {
  const written = pieces.form;
  const database = versionIn(written, 'database');
  if (versionIn(written, 'form') > form.form || database > form.database) return undefined;
  const values = Object.entries(pieces);
  const texts = values.flatMap(([key, value]) =>
    /^m\d$/.test(key) && typeof value === 'string' ? value.split(';') : [],
  );
  const parts = values.flatMap(([key, value]) => (/^q\d$/.test(key) ? listIn(value) : []));
  return {
    marks: texts.flatMap((text) => readMarkText(text) ?? []),
    lines: parts.flatMap(listIn).flatMap((line) => lineIn(line, database)),
  };
}

function versionIn(written: unknown, name: 'form' | 'database'): number {
  const found: unknown =
    typeof written === 'object' && written !== null ? Reflect.get(written, name) : undefined;
  return typeof found === 'number' ? found : form[name];
}

function listIn(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function lineIn(value: unknown, database: number): Line[] {
  const read = readLine(new TextEncoder().encode(JSON.stringify(value)), database);
  return read.kind === 'row' && read.line && !read.wrong ? [read.line] : [];
}
