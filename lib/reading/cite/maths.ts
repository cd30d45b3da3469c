const MATHS = /((?<!\\)(?:\$\$[^$]+\$\$|\$(?:\\.|[^$\\])+\$))/;

/**
 * Rewrites a text piece by piece: maths, `$…$` or `$$…$$` with its dollars as arXiv reads it, and
 * what stands between.
 */
export function mapMaths(
  text: string,
  maths: (piece: string) => string,
  words: (piece: string) => string,
): string {
  const pieces = text.split(MATHS);
  return pieces.map((piece, at) => (at % 2 === 1 ? maths(piece) : words(piece))).join('');
}
