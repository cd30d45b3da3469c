import { markedPieces, type Piece, type Place, within } from '../marked';
import type { MathNode } from './math-node';
import type { TexPart } from './split';

/** A part of a paragraph as it is drawn. */
type DrawnPart = TexPart & { math?: MathNode };

/** A piece of a paragraph: words, or a formula and what it is drawn as. */
type TexPiece = Piece & Pick<DrawnPart, 'formula' | 'math'>;

/** Cuts the parts of a paragraph at the places to mark; a formula is marked as a whole. */
export function texPieces(
  source: string,
  parts: readonly DrawnPart[],
  places: readonly Place[],
): TexPiece[] {
  const pieces = parts.flatMap(({ start, end, text, formula, math }): TexPiece[] => {
    const touching = within(places, start, end);
    if (!formula && text === source.slice(start, end)) return markedPieces(text, touching);
    return [{ text, formula, math, marked: touching.length > 0 }];
  });
  return joined(pieces);
}

/** A word with an accent in it is one mark. */
function joined(pieces: readonly TexPiece[]): TexPiece[] {
  const result: TexPiece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    const isMore = last && !last.formula && !piece.formula && last.marked === piece.marked;
    if (isMore) last.text += piece.text;
    else result.push({ ...piece });
  }
  return result;
}
