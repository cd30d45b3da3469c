import { parseId } from '@/lib/arxiv/ids';
import type { Author } from '@/lib/arxiv/paper';
import { noteLimit } from '@/lib/library/note';
import type { StoredPaper } from '@/lib/library/types/marks';
import { parseSome } from '@/lib/settings/schema';
import type { Line, LineRows, TableName } from './lines';
import { byName, is, list, maybe, oneOf, type Read, record, text, WrongShape } from './shapes';

/** The latest moment that a `Date` can be. */
const lastTime = 8.64e15;

const number = (test: (given: number) => boolean) =>
  is((given): given is number => typeof given === 'number' && test(given));

const time = number((given) => given >= 0 && given <= lastTime);
const signedTime = number((given) => Math.abs(given) <= lastTime);
const whole = number(Number.isSafeInteger);
const version = number((given) => Number.isSafeInteger(given) && given > 0);
const truth = oneOf<boolean>(true, false);
const flag = oneOf(0, 1);
const isWritten = (given: string) => given.trim() !== '';
const isPaper = (given: string) => parseId(given)?.id === given;
const ownId = text(200, isWritten);
const paperId = text(200, isPaper);
const written = text(100_000, isWritten);
const name = text(10_000);
const short = text(100);

const editId = text(300, (id) => {
  const [, table, row = ''] = /^(marks|queries|rules|filters)\/(.+)$/s.exec(id) ?? [];
  return id === 'settings' || (table === 'marks' ? isPaper(row) : row !== '');
});

const paper = record<StoredPaper>({
  id: paperId,
  version,
  title: text(),
  abstract: text(),
  authors: list(record<Author>({ name: text(), affiliations: list(text()) })),
  published: time,
  updated: time,
  primaryCategory: short,
  categories: list(short),
  comment: maybe(text()),
  journalRef: maybe(text()),
  dois: list(text()),
  asOf: time,
});

type Tables = Omit<LineRows, 'settings'>;

const schemas: { [Name in keyof Tables]: Read<Tables[Name]> } = {
  queries: record<Tables['queries']>({
    id: ownId,
    name,
    text: written,
    order: whole,
    paused: truth,
    notify: oneOf<Tables['queries']['notify']>(true, false, 'never', 'new', 'highlighted'),
    revisions: maybe(oneOf('any', 'starred', 'abstract', 'never')),
    baseline: maybe(time),
  }),
  rules: record<Tables['rules']>({
    id: ownId,
    kind: oneOf('highlight', 'mute'),
    text: written,
    queryId: maybe(ownId),
    order: whole,
  }),
  filters: record<Tables['filters']>({
    id: ownId,
    name,
    order: whole,
    view: short,
    queryId: maybe(ownId),
    text: maybe(name),
    category: maybe(short),
    state: maybe(short),
    sort: maybe(short),
  }),
  marks: record<Tables['marks']>({
    id: paperId,
    unread: flag,
    revised: flag,
    starred: flag,
    later: flag,
    archived: flag,
    muted: flag,
    highlighted: flag,
    tags: list(text(1_000, isWritten), 1_000),
    note: maybe(text(noteLimit)),
    readAt: maybe(time),
    known: maybe(oneOf(true)),
    firstSeen: time,
    revisedAt: maybe(time),
    seenVersion: version,
    published: time,
    queries: list(ownId, 10_000),
    asideFor: maybe(ownId),
  }),
  edits: record<Tables['edits']>({
    id: editId,
    at: time,
    fields: byName(time),
    tags: maybe(byName(signedTime)),
    gone: maybe(time),
    unsent: maybe(oneOf(1)),
  }),
  papers: paper,
  versions: paper,
};

/** A row of a file as it may be used, or where it is wrong; `unknown` are fields this version hasn't. */
export type CheckedRow = { line?: Line; unknown: string[]; wrong?: string };

/** Checks a row of a file; what it says is a field's path, `marks.tags.0`. */
export function checkRow(table: TableName, given: Record<string, unknown>): CheckedRow {
  if (table === 'settings') return checkSettings(given);
  try {
    const row = schemas[table](given);
    const fields = Object.keys(given).filter((field) => !Object.hasOwn(row, field));
    // The schema above is this table's.
    return { line: { table, row } as Line, unknown: named(table, fields) };
  } catch (error) {
    if (!(error instanceof WrongShape)) throw error;
    return { unknown: [], wrong: [table, ...error.path].join('.') };
  }
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

/** Says whether this is the name of a table that files may hold. */
export function isTable(table: string): table is TableName {
  return table === 'settings' || Object.hasOwn(schemas, table);
}
