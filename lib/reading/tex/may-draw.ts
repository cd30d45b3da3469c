/** Letters of a formula: at most, which is more than abstracts have, and without a line break. */
export const longest = { drawn: 1000, unbroken: 40 };
const deepest = 20;

/** Says whether a formula is small enough to draw, and doesn't define commands of its own. */
export function mayDraw(tex: string): boolean {
  if (tex.length > longest.drawn) return false;
  if (/\\(?:[gex]?def|let|futurelet|global|long|(?:re)?newcommand|providecommand)\b/.test(tex)) {
    return false;
  }
  return depth(tex) <= deepest;
}

function depth(tex: string): number {
  let now = 0;
  let most = 0;
  for (const [sign] of tex.matchAll(/\\(?:left|begin|right|end)(?![a-zA-Z])|\\.|[{}]/gs)) {
    if (sign === '{' || sign === '\\left' || sign === '\\begin') now += 1;
    if (sign === '}' || sign === '\\right' || sign === '\\end') now -= 1;
    most = Math.max(most, now);
  }
  return most;
}
