import { parseId } from '@/lib/arxiv/ids';

/** A value of 0 or 1 and when the reader last gave it, epoch milliseconds; no time where none is known. */
export type Dated = { value: 0 | 1; at?: number };

/** What of a mark goes by the browser's own sync. */
export type SmallMark = {
  id: string;
  seenVersion: number;
  firstSeen: number;
  published: number;
  starred: Dated;
  later: Dated;
  unread: Dated;
};

/** A mark in some sixty letters, none of which JSON has to escape. */
export function markText(mark: SmallMark): string {
  const { id, seenVersion, firstSeen, published, starred, later, unread } = mark;
  const numbers = [seenVersion, firstSeen, published].map((number) => number.toString(36));
  return [id, ...numbers, ...[starred, later, unread].map(datedText)].join(' ');
}

function datedText({ value, at }: Dated): string {
  return at === undefined ? String(value) : `${value}${at.toString(36)}`;
}

/** Reads such a text; undefined for anything else. */
export function readMarkText(text: string): SmallMark | undefined {
  const [id = '', ...rest] = text.split(' ');
  const [seenVersion, firstSeen, published] = rest.slice(0, 3).map(numberIn);
  const [starred, later, unread] = rest.slice(3).map(datedIn);
  if (parseId(id)?.id !== id || !starred || !later || !unread || rest.length !== 6)
    return undefined;
  if (!seenVersion || firstSeen === undefined || published === undefined) return undefined;
  return { id, seenVersion, firstSeen, published, starred, later, unread };
}

function numberIn(text: string): number | undefined {
  return /^[0-9a-z]{1,9}$/.test(text) ? Number.parseInt(text, 36) : undefined;
}

function datedIn(text: string): Dated | undefined {
  if (!/^[01]([0-9a-z]{1,9})?$/.test(text)) return undefined;
  const value = text.startsWith('1') ? 1 : 0;
  const at = numberIn(text.slice(1));
  return at === undefined ? { value } : { value, at };
}
