import type { WordsAt } from './text-commands';

/** A formula without its delimiters. */
export type Formula = { tex: string; isDisplay: boolean };

/** A part of a text: its words as they are shown, or a formula and its source. */
export type TexPart = { start: number; end: number; text: string; formula?: Formula };

const formula =
  /\$\$((?:[^$\\]|\\.)+)\$\$|\\\[(.{1,2000}?)\\\]|\$((?:[^$\\]|\\.)+)\$|\\\((.{1,2000}?)\\\)/sy;

/**
 * Cuts one paragraph into words and formulas; `start` and `end` count in what was given. TeX among
 * the words is shown as it stands, unless there is a reader of it.
 */
export function splitTex(source: string, wordsAt?: WordsAt): TexPart[] {
  const parts: TexPart[] = [];
  const signs = /\\[\\$]?|[$~`'{}-]/g;
  let plain = 0;
  for (let sign = signs.exec(source); sign; sign = signs.exec(source)) {
    const start = sign.index;
    const part = formulaAt(source, start) ?? wordsAt?.(start);
    if (!part) continue;
    addPlain(parts, source, plain, start);
    parts.push({ start, ...part });
    plain = part.end;
    signs.lastIndex = part.end;
  }
  addPlain(parts, source, plain, source.length);
  return parts;
}

function addPlain(parts: TexPart[], source: string, start: number, end: number): void {
  if (end > start) parts.push({ start, end, text: source.slice(start, end) });
}

function formulaAt(source: string, start: number): TexPart | undefined {
  formula.lastIndex = start;
  const [text = '', block, line, inText, inLine] = formula.exec(source) ?? [];
  const tex = block ?? line ?? inText ?? inLine;
  const end = start + text.length;
  if (!tex?.trim() || (inText && isProse(tex, source[end]))) return undefined;
  return { start, end, text, formula: { tex, isDisplay: !inText && !inLine } };
}

/** Money comes in pairs of signs as well: "$5 and $10", "in $ and in words and $". */
function isProse(tex: string, next = ''): boolean {
  if (/[\\^_{}]/.test(tex)) return false;
  if (/^\d/.test(tex) && (/\d/.test(next) || /\s$/.test(tex))) return true;
  return /[a-z]{2}\s+[a-z]{2}/i.test(tex);
}

/** Gives a text with its formulas as they are said letter by letter; `undefined` if it has none. */
export function spokenTex(source: string): string | undefined {
  const parts = splitTex(source);
  if (!parts.some(({ formula }) => formula)) return undefined;
  return parts.map(({ text, formula }) => (formula ? spoken(formula.tex) : text)).join('');
}

function spoken(tex: string): string {
  return tex.includes('\\') ? tex : tex.replace(/^_|[{}]/g, '');
}
