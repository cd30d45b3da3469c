/** A paragraph, and what is to come of commands that were opened in it. */
type Words = { source: string; later: Map<number, Found>; braces?: Map<number, number> };

/** What stands in place of the source up to `end`. */
type Found = { end: number; text: string };

/** Gives what TeX means by a command or a sign at a place, if it is one that words have. */
export type WordsAt = (start: number) => Found | undefined;

/** What a match is shown as; as it stands where it is `undefined`. */
type Rule = [pattern: RegExp, show: (match: RegExpExecArray) => string | undefined];

const letters: Record<string, string> = {
  ...{ ss: 'ß', ae: 'æ', AE: 'Æ', oe: 'œ', OE: 'Œ', aa: 'å', AA: 'Å', o: 'ø', O: 'Ø' },
  ...{ l: 'ł', L: 'Ł', i: 'ı', j: 'ȷ', S: '§', dots: '…', ldots: '…', textdegree: '°' },
  ...{ textendash: '–', textemdash: '—', textgreater: '>', textless: '<' },
};

/** Each accent's command, then the combining mark it stands for. */
const accents =
  '`\u0300\'\u0301^\u0302~\u0303"\u0308H\u030br\u030av\u030cu\u0306=\u0304.\u0307d\u0323c\u0327k\u0328b\u0331';

const rules: Rule[] = [
  // A path of Windows, or the end of a line.
  [/(?<=\b[A-Za-z]:)\\\S*|\\\\/y, ([path]) => path],
  [/\\([%&_#${}])/y, ([, sign]) => sign],
  [/\\[ ,]/y, () => ' '],
  [/\\-/y, () => ''],
  [/\{\\([`'^"~=.]|[a-zA-Z](?=[ {]))\s?\{?(\\?[a-zA-Z])\}?\}/y, accented],
  [/\\([`'^"~=.]|[a-zA-Z])\{(\\?[a-zA-Z])\}/y, accented],
  // Without braces only what is written so: "Moore\'s" and \"quoted\" are no accents.
  [/\\(['`^])([aeiouAEIOU]|\\[ij](?![a-zA-Z]) ?)|\\(')([cnyzCNSZ]|s(?=\p{L}))/uy, accented],
  [/\\(")([aeiouyAOU]|\\i(?![a-zA-Z]) ?)|\\(~)([anoANO])/y, accented],
  [/\{\\([a-zA-Z]+) ?\}/y, lettered],
  // The blank after a command ends it and isn't shown, unless it parts a unit from a word.
  [/(?<!\d[ ~]?)\\([a-zA-Z]{1,2})(?:\{\}| (?=[a-z]))/y, lettered],
  [/\\([a-zA-Z]+)(?:\{\})?/y, lettered],
  [/(?<![-\s!])---?(?![-\s>])|(?<=\s)---?(?=\s)/y, ([dash]) => (dash.length > 2 ? '—' : '–')],
  // Between words alone: "10~20" and "x~0.5" say something else.
  [/(?<=\d|\p{L}{2}|[.)}$])~(?=[\p{L}\\$])|(?<=\.)~(?=\d)/uy, () => '\u00a0'],
];

const dropped =
  /\\(?:text(?:it|bf|rm|sf|tt|sc|sl|up|normal)?|emph|underline|mbox|hbox|url)(?=\{)|(?=\{\\(?:em|it|bf|rm|sf|tt|sc|sl)[ \\])/y;
const declaration = /\{(?:\\(?:em|it|bf|rm|sf|tt|sc|sl)(?![a-zA-Z]) ?)?/y;

/** Reads TeX among the words of one paragraph; the places are to be asked for in their order. */
export function readWords(source: string): WordsAt {
  const words: Words = { source, later: new Map() };
  return (start) =>
    words.later.get(start) ?? grouped(words, start) ?? quoted(words, start) ?? ruled(source, start);
}

/** Drops a command of the look of its words, and later the brace that ends it. */
function grouped(words: Words, start: number): Found | undefined {
  const command = matchAt(dropped, words.source, start);
  if (!command) return undefined;
  const open = start + command[0].length;
  words.braces ??= pairs(words.source);
  const close = words.braces.get(open);
  if (close === undefined) return undefined;
  words.later.set(close, { end: close + 1, text: '' });
  const brace = matchAt(declaration, words.source, open)?.[0] ?? '{';
  return { end: open + brace.length, text: '' };
}

function quoted({ source, later }: Words, start: number): Found | undefined {
  if (!source.startsWith('``', start)) return undefined;
  const quote = /``[^`]{0,500}?''/y;
  const close = start + (matchAt(quote, source, start)?.[0].length ?? 0);
  if (close === start) return undefined;
  later.set(close - 2, { end: close, text: '”' });
  return { end: start + 2, text: '“' };
}

function ruled(source: string, start: number): Found | undefined {
  for (const [pattern, show] of rules) {
    const match = matchAt(pattern, source, start);
    const text = match && show(match);
    if (match && text !== undefined) return { end: start + match[0].length, text };
  }
  return undefined;
}

function matchAt(pattern: RegExp, source: string, start: number): RegExpExecArray | undefined {
  pattern.lastIndex = start;
  return pattern.exec(source) ?? undefined;
}

function accented(match: RegExpExecArray): string | undefined {
  const [command = '', base = ''] = match.slice(1).filter(Boolean);
  const at = accents.indexOf(command);
  const composed = at < 0 ? '' : (base.replace('\\', '').trim() + accents[at + 1]).normalize('NFC');
  return composed.length === 1 ? composed : undefined;
}

function lettered([, name = '']: RegExpExecArray): string | undefined {
  return Object.hasOwn(letters, name) ? letters[name] : undefined;
}

/** Gives for each opening brace the one that closes it. */
function pairs(source: string): Map<number, number> {
  const found = new Map<number, number>();
  const open: number[] = [];
  for (const { 0: sign, index } of source.matchAll(/\\.|[{}]/gs)) {
    if (sign === '{') open.push(index);
    else if (sign === '}') {
      const start = open.pop();
      if (start !== undefined) found.set(start, index);
    }
  }
  return found;
}
