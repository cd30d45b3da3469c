import * as v from 'valibot';
import { parseId } from '@/lib/arxiv/ids';
import { noteLimit } from '@/lib/library/note';
import { parseSome } from '@/lib/settings/schema';
import type { Line, LineRows, TableName } from './lines';

/** The latest moment that a `Date` can be. */
const lastTime = 8.64e15;

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const time = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(lastTime));
const flag = v.picklist([0, 1]);
const whole = v.pipe(v.number(), v.safeInteger());
const version = v.pipe(whole, v.minValue(1));
const ownId = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const paperId = v.pipe(
  v.string(),
  v.check((id) => parseId(id)?.id === id),
);
const written = v.pipe(text(100_000), v.regex(/\S/));
const name = text(10_000);
const tag = v.pipe(text(1_000), v.regex(/\S/));

const editId = v.pipe(
  text(300),
  v.check((id) => {
    const [, table, row = ''] = /^(marks|queries|rules|filters)\/(.+)$/s.exec(id) ?? [];
    return id === 'settings' || (table === 'marks' ? parseId(row)?.id === row : row !== '');
  }),
);

/** A record that may have any key: a tag may be called `constructor`. */
const tagTimes = v.custom<Record<string, number>>(
  (given) => isRecord(given) && Object.values(given).every(isSigned),
);

function isSigned(value: unknown): boolean {
  return typeof value === 'number' && v.is(time, Math.abs(value));
}

const paper = v.object({
  id: paperId,
  version,
  title: v.string(),
  abstract: v.string(),
  authors: v.array(v.object({ name: v.string(), affiliations: v.array(v.string()) })),
  published: time,
  updated: time,
  primaryCategory: text(100),
  categories: v.array(text(100)),
  comment: v.optional(v.string()),
  journalRef: v.optional(v.string()),
  dois: v.array(v.string()),
  asOf: time,
});

type Tables = Omit<LineRows, 'settings'>;

const schemas: { [Name in keyof Tables]: v.GenericSchema<unknown, Tables[Name]> } = {
  queries: v.object({
    id: ownId,
    name,
    text: written,
    order: whole,
    paused: v.boolean(),
    notify: v.union([v.boolean(), v.picklist(['never', 'new', 'highlighted'])]),
    revisions: v.optional(v.picklist(['any', 'starred', 'abstract', 'never'])),
    baseline: v.optional(time),
  }),
  rules: v.object({
    id: ownId,
    kind: v.picklist(['highlight', 'mute']),
    text: written,
    queryId: v.optional(ownId),
    order: whole,
  }),
  filters: v.object({
    id: ownId,
    name,
    order: whole,
    view: text(100),
    queryId: v.optional(ownId),
    text: v.optional(name),
    category: v.optional(text(100)),
    state: v.optional(text(100)),
    sort: v.optional(text(100)),
  }),
  marks: v.object({
    id: paperId,
    unread: flag,
    revised: flag,
    starred: flag,
    later: flag,
    archived: flag,
    muted: flag,
    highlighted: flag,
    tags: v.pipe(v.array(tag), v.maxLength(1_000)),
    note: v.optional(text(noteLimit)),
    readAt: v.optional(time),
    known: v.optional(v.literal(true)),
    firstSeen: time,
    revisedAt: v.optional(time),
    seenVersion: version,
    published: time,
    queries: v.pipe(v.array(ownId), v.maxLength(10_000)),
    asideFor: v.optional(ownId),
  }),
  edits: v.object({
    id: editId,
    at: time,
    fields: v.record(text(100), time),
    tags: v.optional(tagTimes),
    gone: v.optional(time),
  }),
  papers: paper,
  versions: paper,
};

/** A row of a file as it may be used, or where it is wrong; `unknown` are fields this version hasn't. */
export type CheckedRow = { line?: Line; unknown: string[]; wrong?: string };

/** Checks a row of a file; what it says is a field's path, `marks.tags.0`. */
export function checkRow(table: TableName, given: Record<string, unknown>): CheckedRow {
  if (table === 'settings') return checkSettings(given);
  const { success, output, issues } = v.safeParse(schemas[table], given);
  if (!success) return { unknown: [], wrong: [table, v.getDotPath(issues[0])].join('.') };
  const fields = Object.keys(given).filter((field) => !Object.hasOwn(output, field));
  // The schema above is this table's.
  return { line: { table, row: output } as Line, unknown: named(table, fields) };
}

function checkSettings(given: Record<string, unknown>): CheckedRow {
  const { settings, broken } = parseSome(given);
  const known = new Set<string>([...Object.keys(settings), ...broken]);
  const fields = Object.keys(given).filter((field) => !known.has(field));
  return {
    line: { table: 'settings', row: settings },
    unknown: named('settings', fields),
    wrong: named('settings', broken)[0],
  };
}

function named(table: string, fields: readonly string[]): string[] {
  return fields.map((field) => `${table}.${field}`);
}

/** Whether a value from outside is an object that is no list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Says whether this is the name of a table that files may hold. */
export function isTable(table: string): table is TableName {
  return table === 'settings' || Object.hasOwn(schemas, table);
}
