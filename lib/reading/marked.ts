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

/** Gives each paragraph, which empty lines separate, with the places of the whole text in it. */
export function placedParagraphs(
  whole: string,
  places: readonly Place[],
): { text: string; places: Place[] }[] {
  return Array.from(whole.matchAll(/\S(?:[^\n]|\n(?!\s*\n))*/g)).map(({ 0: found, index }) => {
    const text = found.trimEnd();
    return { text, places: within(places, index, index + text.length) };
  });
}

/** Gives the places of a text that lie between two of its offsets, counted from the first one. */
export function within(places: readonly Place[], from: number, to: number): Place[] {
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
