/** A piece of a text, and whether it is to be marked. */
export type Piece = { text: string; marked: boolean };

/** Where something stands in a text. */
export type Place = { start: number; end: number };

/** Cuts a text at the places to be marked; they may overlap and come in any order. */
export function markedPieces(text: string, places: readonly Place[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end } of joined(places)) {
    if (start > at) pieces.push({ text: text.slice(at, start), marked: false });
    pieces.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false });
  return pieces;
}

/** Cuts each paragraph of a text, which empty lines separate; places count in the whole text. */
export function markedParagraphs(text: string, places: readonly Place[]): Piece[][] {
  return Array.from(text.matchAll(/\S(?:[^\n]|\n(?!\s*\n))*/g)).map(({ 0: found, index }) => {
    const paragraph = found.trimEnd();
    return markedPieces(paragraph, within(places, index, index + paragraph.length));
  });
}

function within(places: readonly Place[], from: number, to: number): Place[] {
  return places
    .filter(({ start, end }) => end > from && start < to)
    .map(({ start, end }) => ({
      start: Math.max(start, from) - from,
      end: Math.min(end, to) - from,
    }));
}

function joined(places: readonly Place[]): Place[] {
  const sorted = places.filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start);
  const result: Place[] = [];
  for (const place of sorted) {
    const last = result.at(-1);
    if (last && place.start <= last.end) last.end = Math.max(last.end, place.end);
    else result.push({ ...place });
  }
  return result;
}
