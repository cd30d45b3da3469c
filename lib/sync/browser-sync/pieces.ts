import { markText, type SmallMark } from './mark-text';
import type { BrowserSyncStatus } from './status';

/** What a row is called where it stays out, and what goes by the browser's sync of it. */
export type NamedPart = { name: string; value: unknown };

export type Pieces = Record<string, unknown>;

/** Pieces for marks; which one a mark is in never changes, so one star writes one piece anew. */
const markPieces = 10;
const otherPieces = 2;

/**
 * Bytes of one piece with its key. Browsers take 8,192 of one, and 102,400 of all:
 * https://developer.chrome.com/docs/extensions/reference/api/storage#property-sync
 */
const pieceLimit = 8_192;
export const quota = 102_400;

const encoder = new TextEncoder();

/** How many bytes browsers count; Chrome writes `<` as `\u003C`. */
export function bytesOf(key: string, value: unknown): number {
  const text = JSON.stringify(value).replaceAll('<', '\\u003C');
  return encoder.encode(key).length + encoder.encode(text).length;
}

/** Where a mark belongs; the same on all devices. */
function pieceOf(id: string): number {
  let hash = 0;
  for (const letter of id) hash = (hash * 31 + letter.charCodeAt(0)) % 65_521;
  return hash % markPieces;
}

/** Says whether a mark is starred or to be read later; the others only tell that they ceased to be. */
function isKept({ starred, later }: SmallMark): boolean {
  return starred.value === 1 || later.value === 1;
}

function byRank(one: SmallMark, other: SmallMark): number {
  const at = ({ starred, later }: SmallMark) => Math.max(starred.at ?? 0, later.at ?? 0);
  const kept = Number(isKept(other)) - Number(isKept(one));
  return kept || at(other) - at(one) || (one.id < other.id ? -1 : 1);
}

/**
 * Cuts what is wanted into pieces the browser takes, the same ones on every device that wants the same,
 * and says what found no room. Of marks those that changed last go first.
 */
export function piecesOf(
  marks: readonly SmallMark[],
  others: readonly NamedPart[],
): { pieces: Pieces; gauge: NonNullable<BrowserSyncStatus['gauge']> } {
  const { pieces, out } = fill(others);
  let papers = 0;
  for (let piece = 0; piece < markPieces; piece += 1) {
    const mine = marks.filter(({ id }) => pieceOf(id) === piece).sort(byRank);
    const { text, fit } = joined(mine, pieceLimit - 5);
    if (text !== '') pieces[`m${piece}`] = text;
    papers += mine.slice(0, fit).filter(isKept).length;
  }
  const used = Object.entries(pieces).reduce((sum, [key, value]) => sum + bytesOf(key, value), 0);
  return { pieces, gauge: { used, quota, papers, papersOf: marks.filter(isKept).length, out } };
}

/** Whatever comes first has its place first; what is too large for the rest leaves it to the next. */
function fill(others: readonly NamedPart[]): { pieces: Pieces; out: string[] } {
  const lists = Array.from({ length: otherPieces }, (_, at) => ({
    key: `q${at}`,
    parts: [],
    size: 4,
  }));
  const open: { key: string; parts: unknown[]; size: number }[] = lists;
  const out: string[] = [];
  for (const { name, value } of others) {
    const size = bytesOf(',', value);
    const place = open.find((list) => list.size + size <= pieceLimit);
    if (!place) out.push(name);
    place?.parts.push(value);
    if (place) place.size += size;
  }
  const filled = open.filter(({ parts }) => parts.length > 0);
  return { pieces: Object.fromEntries(filled.map(({ key, parts }) => [key, parts])), out };
}

function joined(marks: readonly SmallMark[], room: number): { text: string; fit: number } {
  const texts: string[] = [];
  let size = 0;
  for (const mark of marks) {
    const text = markText(mark);
    if (size + text.length + 1 > room) break;
    texts.push(text);
    size += text.length + 1;
  }
  return { text: texts.join(';'), fit: texts.length };
}
