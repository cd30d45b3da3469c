import { patternOf } from './listing';
import { bare, fieldNamed, join, termsOf } from './terms';
import type { AddressQuery } from './types';

type Row = { operator: string; typed: string; terms: string };

// The check boxes of the form; `physics` has a list of its archives beside it.
const groups: Readonly<Record<string, readonly string[]>> = {
  computer_science: ['cs'],
  economics: ['econ'],
  eess: ['eess'],
  mathematics: ['math'],
  q_biology: ['q-bio'],
  q_finance: ['q-fin'],
  statistics: ['stat'],
};

const physics =
  'astro-ph cond-mat gr-qc hep-ex hep-lat hep-ph hep-th math-ph nlin nucl-ex nucl-th physics quant-ph'.split(
    ' ',
  );

function rowsOf(params: URLSearchParams): Row[] | undefined {
  const rows: Row[] = [];
  for (let i = 0; params.has(`terms-${i}-term`); i++) {
    const typed = params.get(`terms-${i}-term`)?.trim() ?? '';
    if (!typed) continue;
    const field = fieldNamed(params.get(`terms-${i}-field`) || 'all');
    const terms = field ? termsOf(field, typed) : '';
    if (!terms) return undefined;
    rows.push({ operator: params.get(`terms-${i}-operator`) || 'AND', typed, terms });
  }
  return rows;
}

/** The form binds NOT before AND before OR: https://github.com/arXiv/arxiv-search `_group_terms`. */
function combine(rows: Row[]): string {
  const parts = rows.map(({ terms }) => terms);
  const operators = rows.map(({ operator }) => operator);
  for (const operator of ['NOT', 'AND', 'OR']) {
    for (let i = 1; i < parts.length; ) {
      if (operators[i] !== operator) {
        i++;
        continue;
      }
      const written = operator === 'NOT' ? 'ANDNOT' : operator;
      parts.splice(i - 1, 2, `(${parts[i - 1]} ${written} ${parts[i]})`);
      operators.splice(i, 1);
    }
  }
  return parts[0] ?? '';
}

function archivesOf(params: URLSearchParams): string[] {
  const chosen = Object.keys(groups).filter((name) => params.get(`classification-${name}`) === 'y');
  const archives = chosen.flatMap((name) => groups[name] ?? []);
  if (params.get('classification-physics') !== 'y') return archives;
  const one = params.get('classification-physics_archives') || 'all';
  return [...archives, ...(one === 'all' ? physics : [one])];
}

function digits(date: string): string {
  return date.replaceAll('-', '');
}

function datesOf(params: URLSearchParams): string | undefined {
  const kind = params.get('date-filter_by');
  const year = params.get('date-year') ?? '';
  if (kind === 'specific_year' && /^\d{4}$/.test(year)) return `submittedDate:[${year} TO ${year}]`;
  if (kind !== 'date_range') return undefined;
  const from = digits(params.get('date-from_date') ?? '') || '1991';
  const to = digits(params.get('date-to_date') ?? '') || '2099';
  const areDates = [from, to].every((date) => /^(?:\d{4}|\d{6}|\d{8})$/.test(date));
  return areDates ? `submittedDate:[${from} TO ${to}]` : undefined;
}

/** The advanced search; “past 12 months” is left out, since a watch looks at new papers only. */
export function advancedQuery(params: URLSearchParams): AddressQuery | undefined {
  const rows = rowsOf(params);
  if (!rows) return undefined;
  const categories = archivesOf(params).flatMap((id) => patternOf(id)?.value ?? []);
  const within = join(
    categories.map((value) => `cat:${value}`),
    'OR',
  );
  const parts = [combine(rows), within, datesOf(params) ?? ''].filter(Boolean);
  if (rows.length === 0 && categories.length === 0) return undefined;
  const query = parts.length > 1 ? parts.join(' AND ') : bare(parts[0] ?? '');
  const name = rows.map(({ typed }) => typed).join(', ') || categories.join(', ');
  return { query, name, kind: 'search' };
}
