import type { Difference } from '@/lib/library/differences';
import type { Check } from '@/lib/library/types/checks';
import type { Coverage } from '@/lib/library/types/coverage';
import type { RequestRow } from '@/lib/library/types/requests';
import { type Facts, settingLines } from './facts';

type Wish = {
  /** Whether names and texts of queries, what they asked for and what was said of them may be told. */
  withTexts: boolean;
};

/** How a saved query is called in the report: by its place, or by its name. */
type Naming = (queryId: string | undefined) => string;

/**
 * Gives what is known of the watching as a text for those who are asked for help. It has no word of
 * the reader's unless they wish it, and their notes, tags, papers and rules never. It is made of codes
 * and English, since whoever reads it may not know the reader's language.
 */
export function reportText(facts: Facts, { withTexts }: Wish): string {
  const { library, browser } = facts;
  const { queries } = library;
  const nameOf: Naming = (queryId) => {
    const at = queries.findIndex(({ id }) => id === queryId);
    if (at < 0) return queryId === undefined ? '-' : 'a query that is gone';
    return `query ${at + 1}`;
  };
  const parts: [string, string[]][] = [
    [`ArXiv Daily ${browser.version}`, versionLines(facts)],
    ['Times', timeLines(facts)],
    ['Permissions', browser.permissions.map(({ name, granted }) => `${name}: ${yes(granted)}`)],
    ['Rows', facts.rows.map(([name, count]) => `${name}: ${count}`)],
    ['Settings', settingLines(facts.settings).map(([name, value]) => `${name}: ${value}`)],
    [
      'Queries',
      queries.map(({ id, paused, name, text }) =>
        line(nameOf(id), paused && 'paused', withTexts && `${name} = ${text}`),
      ),
    ],
    ['Coverage', library.coverage.flatMap((row) => coverageLines(row, nameOf))],
    ['Stopped checks', library.stopped.map((check) => checkLine(check, nameOf, withTexts))],
    ['Feeds and queries differ', library.differences.map((one) => differenceLine(one, withTexts))],
    ['Requests', library.requests.map((row) => requestLine(row, nameOf, withTexts))],
  ];
  return parts
    .map(([title, lines]) => [title, ...(lines.length > 0 ? lines : ['none']).map(indented)])
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function versionLines({ browser, databaseVersion }: Facts): string[] {
  return [browser.browser, `language: ${browser.language}`, `database: ${databaseVersion}`];
}

function timeLines({ at, browser }: Facts): string[] {
  const { alarms, nextDue, ownMinute, waitUntil, roundTrouble, used, quota } = browser;
  return [
    `now: ${moment(at)}`,
    `next round: ${moment(nextDue)}`,
    `own minute: ${ownMinute ?? '-'}`,
    `told to wait until: ${moment(waitUntil)}`,
    `no check because of: ${roundTrouble?.code ?? '-'}`,
    ...alarms.map(({ name, when }) => `alarm ${name}: ${moment(when)}`),
    `bytes: ${used ?? '?'} of ${quota ?? '?'}`,
  ];
}

function coverageLines({ queryId, head, gaps }: Coverage, nameOf: Naming): string[] {
  return [
    `${nameOf(queryId)} up to ${moment(head)}`,
    ...gaps.map(({ from, until, cause }) => `  open: ${moment(from)} – ${moment(until)} ${cause}`),
  ];
}

function checkLine(check: Check, nameOf: Naming, withTexts: boolean): string {
  const { queryId, started, state, page, read, trouble } = check;
  return line(
    moment(started),
    nameOf(queryId),
    state,
    `page ${page}`,
    `${read} read`,
    trouble && `${trouble.code} ×${trouble.attempt}, again ${moment(trouble.retryAt)}`,
    withTexts && trouble?.words,
  );
}

function requestLine(row: RequestRow, nameOf: Naming, withTexts: boolean): string {
  const { at, kind, queryId, category, status, code, ms, entries, total, decision } = row;
  return line(
    moment(at),
    kind,
    queryId !== undefined && nameOf(queryId),
    withTexts && category,
    status !== undefined && String(status),
    code,
    `${ms} ms`,
    entries !== undefined && `${entries}/${total ?? '-'}`,
    decision,
  );
}

function differenceLine({ kind, id, day, announceType }: Difference, withTexts: boolean): string {
  const where = kind === 'query-only' ? 'by a query alone' : 'by a feed alone';
  return line(day, announceType, where, withTexts && id);
}

function line(...parts: (string | false | undefined)[]): string {
  return parts.filter(Boolean).join('  ');
}

function indented(words: string): string {
  return `  ${words}`;
}

function moment(time: number | undefined): string {
  const date = new Date(time ?? Number.NaN);
  return Number.isNaN(date.getTime()) ? '-' : date.toISOString();
}

function yes(granted: boolean): string {
  return granted ? 'granted' : 'missing';
}
