import type { Piece } from './diff-words';

/** A piece of a comparison, or a place where so much stayed the same that it is left out. */
export type FoldedPiece = Piece | { kind: 'gap' };

/** Leaves out what stayed the same, but for so many letters before and after each change. */
export function foldPieces(pieces: readonly Piece[], around: number): FoldedPiece[] {
  return pieces.flatMap((piece, index): FoldedPiece[] => {
    if (piece.kind !== 'same') return [piece];
    const isFirst = index === 0;
    const isLast = index === pieces.length - 1;
    const kept = (isFirst ? 0 : around) + (isLast ? 0 : around);
    // What takes its place must be worth it.
    if (piece.text.length <= kept + around) return [piece];
    const head = isFirst ? '' : beginning(piece.text, around);
    const tail = isLast ? '' : ending(piece.text, around);
    return [same(head), { kind: 'gap' as const }, same(tail)].flat();
  });
}

function same(text: string): Piece[] {
  return text === '' ? [] : [{ kind: 'same', text }];
}

/** Cut at a blank, where there is one. */
function beginning(text: string, length: number): string {
  const cut = text.slice(0, length);
  const blank = /^.*\s/su.exec(cut)?.[0] ?? '';
  return blank.trim() === '' ? whole(cut) : blank;
}

function ending(text: string, length: number): string {
  const cut = text.slice(-length);
  const blank = /\s.*$/su.exec(cut)?.[0] ?? '';
  return blank.trim() === '' ? cut.replace(/^[\uDC00-\uDFFF]/, '') : blank;
}

/** Without half of a letter at its end. */
function whole(text: string): string {
  return text.replace(/[\uD800-\uDBFF]$/, '');
}
