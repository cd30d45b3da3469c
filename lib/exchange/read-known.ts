import { parseId } from '@/lib/arxiv/ids';
import { mostKnown } from './limits';
import { isRecord, own } from './record';
import type { KnownPaper, ReadResult } from './types';

type Entry = { id: unknown; about: unknown };

const idFields = ['base_id', 'id', 'arxiv_id', 'entry_id', 'url', 'link'];
const wrappers = ['known_papers', 'papers'];
/** No list lies deeper, and a file may be nested without end. */
const mostWrappers = 2;
/** The first month of arXiv. */
const firstMonth = Date.UTC(1991, 6);
const lastMonth = Date.UTC(2100, 0);

/**
 * The papers of a list of known ones: an object of ids with a version or a record each, or a list
 * of ids or records. A paper named twice counts once, with its highest version. Undefined when it
 * is no such list.
 */
export function readKnown(value: unknown): ReadResult | undefined {
  const entries = entriesOf(value);
  if (!entries) return undefined;
  if (entries.length > mostKnown) return { ok: false, problem: 'tooLarge' };
  const papers = new Map<string, KnownPaper>();
  const unversioned = new Set<string>();
  let skipped = 0;
  for (const entry of entries) {
    const read = readEntry(entry);
    if (!read) skipped += 1;
    else takeIn(read, papers, unversioned);
  }
  if (papers.size === 0) return undefined;
  const withoutVersion = unversioned.size;
  return {
    ok: true,
    found: { kind: 'known', papers: [...papers.values()], skipped, withoutVersion },
  };
}

type ReadEntry = { id: string; version: number | undefined; published: number };

function takeIn(
  { id, version, published }: ReadEntry,
  papers: Map<string, KnownPaper>,
  unversioned: Set<string>,
): void {
  const other = papers.get(id);
  if (version === undefined && !other) unversioned.add(id);
  if (version !== undefined) unversioned.delete(id);
  if (!other || (version ?? 1) > other.version) {
    papers.set(id, { id, version: version ?? 1, published });
  }
}

function entriesOf(value: unknown, within = 0): Entry[] | undefined {
  if (Array.isArray(value)) return value.map((about: unknown) => ({ id: idIn(about), about }));
  if (!isRecord(value)) return undefined;
  for (const name of within < mostWrappers ? wrappers : []) {
    const inner = own(value, name);
    if (isRecord(inner) || Array.isArray(inner)) return entriesOf(inner, within + 1);
  }
  return Object.entries(value).map(([id, about]) => ({ id, about }));
}

function readEntry({ id, about }: Entry): ReadEntry | undefined {
  const read = typeof id === 'string' && id.length < 200 ? parseId(id) : undefined;
  if (!read) return undefined;
  const said = versionOf(isRecord(about) ? own(about, 'version') : about);
  const published = dateOf(isRecord(about) ? own(about, 'published') : undefined);
  return { id: read.id, version: said ?? read.version, published: published ?? monthOf(read.id) };
}

function idIn(about: unknown): unknown {
  if (!isRecord(about)) return about;
  return idFields.map((name) => own(about, name)).find((id) => typeof id === 'string');
}

function versionOf(said: unknown): number | undefined {
  const text = typeof said === 'string' || typeof said === 'number' ? String(said) : '';
  const [, digits] = /^v?([1-9]\d{0,3})$/.exec(text) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

function dateOf(said: unknown): number | undefined {
  const time = typeof said === 'string' ? Date.parse(said) : Number.NaN;
  return time >= firstMonth && time <= lastMonth ? time : undefined;
}

/** Ids begin with year and month; those of the last century are older than 2007. */
function monthOf(id: string): number {
  const [, year = '', month = ''] = /(?:^|\/)(\d\d)(\d\d)/.exec(id) ?? [];
  const century = id.includes('/') && year > '90' ? 1900 : 2000;
  return Date.UTC(century + Number(year), Number(month) - 1);
}
