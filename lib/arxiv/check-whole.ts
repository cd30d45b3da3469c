const name = /[A-Za-z_\x80-\uffff][\w:.\x80-\uffff-]*/.source;
const value = /"[^"<]*"|'[^'<]*'/.source;
const VALUES = new RegExp(value, 'g');
/** A comment, an instruction, text as it stands, the end of an element, or its begin. */
const MARKUP = new RegExp(
  `<(?:!--[^]*?-->|\\?(?:[^"'<>]|${value})*\\?>|(!\\[CDATA\\[)[^]*?]]>|/(${name})\\s*>` +
    `|(${name})(?:\\s+${name}\\s*=\\s*(?:${value}))*\\s*(/?)>)`,
  'y',
);
const BARE_AMPERSAND = /&(?!(?:\w+|#\d+|#x[\da-f]+);)/i;

/**
 * Throws a `SyntaxError` unless this is one element whose parts all end, each where it may; what reads
 * it afterwards takes a text that was cut off for a shorter one.
 */
export function checkWhole(xml: string): void {
  const open: string[] = [];
  let [at, roots] = [0, 0];
  for (let next = xml.indexOf('<'); next >= 0; next = xml.indexOf('<', at)) {
    checkWords(xml.slice(at, next), open);
    MARKUP.lastIndex = next;
    const [found, asItStands, ended, begun, isEmpty] = MARKUP.exec(xml) ?? refuse(next);
    if (open.length === 0 && begun !== undefined) roots += 1;
    if (open.length === 0 && asItStands !== undefined) refuse(next);
    if (ended !== undefined && open.pop() !== ended) refuse(next);
    if (begun !== undefined && hasTwice(found)) refuse(next);
    if (begun !== undefined && isEmpty === '') open.push(begun);
    at = next + found.length;
  }
  checkWords(xml.slice(at), open);
  if (open.length > 0 || roots !== 1) refuse(at);
}

function checkWords(words: string, open: readonly string[]): void {
  const isWrong = open.length > 0 ? BARE_AMPERSAND.test(words) : words.trim() !== '';
  if (isWrong) throw new SyntaxError(`these words cannot stand here: ${words.slice(0, 80)}`);
}

/** An attribute, as where the begin of one element ran into the next. */
function hasTwice(element: string): boolean {
  const names = element.replace(VALUES, '').match(/[^\s=]+(?=\s*=)/g) ?? [];
  return new Set(names).size < names.length;
}

function refuse(at: number): never {
  throw new SyntaxError(`not whole at ${at}`);
}
