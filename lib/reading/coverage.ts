import type { TroubleCode } from '@/lib/library/types/checks';
import type { Coverage, Span } from '@/lib/library/types/coverage';
import type { SavedQuery } from '@/lib/library/types/reader';

/** How far it is proven that nothing of a query slipped through. Times are arXiv's clock. */
export type Proven =
  | { kind: 'paused' }
  /** Nothing is, yet. */
  | { kind: 'unproven' }
  | { kind: 'complete'; until: number }
  /** Announcements in this span may have brought more. */
  | { kind: 'open'; span: Span; cause: TroubleCode; goesOn?: GoingOn };

/** How far the search for what is missing has come, and when it goes on, computer's clock. */
export type GoingOn = { done: number; left: number; at: number };

/** Says how far a query is proven to be complete; only what is proven counts. */
export function provenOf(query: SavedQuery, row: Coverage | undefined): Proven {
  if (query.paused) return { kind: 'paused' };
  if (row?.text !== query.text || row.head === undefined) return { kind: 'unproven' };
  const [gap] = row.gaps;
  if (!gap) return { kind: 'complete', until: Math.max(row.head, row.counted ?? 0) };
  const { audit } = row;
  const isOn = audit?.purpose === 'gap';
  const { from, until, cause } = gap;
  return {
    kind: 'open',
    span: { from, until },
    cause,
    ...(isOn && { goesOn: { done: audit.done, left: audit.queue.length, at: audit.due } }),
  };
}

/**
 * Says so of all queries that aren't paused together: the first open span if there is one, else the
 * earliest moment all are complete through. Undefined when none is watched.
 */
export function provenOfAll(
  queries: readonly SavedQuery[],
  rows: readonly Coverage[],
): Proven | undefined {
  const byId = new Map(rows.map((row) => [row.queryId, row]));
  const all = queries.map((query) => provenOf(query, byId.get(query.id)));
  const active = all.filter(({ kind }) => kind !== 'paused');
  return active.toSorted((a, b) => weight(a) - weight(b))[0];
}

/** What is unknown weighs most, then what is open, then what is complete; the earliest first. */
function weight(proven: Proven): number {
  if (proven.kind === 'unproven') return Number.NEGATIVE_INFINITY;
  if (proven.kind === 'open') return proven.span.from - openFirst;
  return proven.kind === 'complete' ? proven.until : 0;
}

const openFirst = 1e15;

/** What counting has shown of a query, besides how far it is complete. */
export type CountedFacts = Pick<Coverage, 'whole' | 'before' | 'gone' | 'unsure' | 'uncountable'>;

/** Gives what was counted of this very text of a query; nothing for another. */
export function countedOf(query: SavedQuery, row: Coverage | undefined): CountedFacts {
  return row?.text === query.text ? row : {};
}
