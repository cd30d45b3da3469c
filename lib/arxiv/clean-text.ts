// Only XML's own white space: other blanks, such as a no-break space, are meant.
// A single one stays: to put each anew is most of the work.
const BLANKS = / {2,}[ \t\r\n]*| ?[\t\r\n][ \t\r\n]*/g;
// arXiv indents the first line of a paragraph by two blanks; a line without text parts them too.
const PARAGRAPH = /\r?\n(?=[ \t]{2}|[ \t]*\r?\n)/;

// What XML may hold neither as it is nor as a number, which the parser lets through:
// https://www.w3.org/TR/xml/#charsets
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters it is about.
const FORBIDDEN = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g;

// What most texts have nothing of, seen in one look.
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above
const UNTIDY = /[\0-\x1F\uFFFE\uFFFF]| {2}|^ | $/;

/** The text on one line, without blanks around it; a character that XML forbids becomes `�`. */
export function oneLine(text: string): string {
  if (!UNTIDY.test(text)) return text;
  return text.replace(BLANKS, ' ').replace(FORBIDDEN, '\uFFFD').replace(/^ | $/g, '');
}

/** The text with its hard wraps joined and one empty line between its paragraphs. */
export function paragraphs(text: string): string {
  if (!UNTIDY.test(text)) return text;
  return text
    .split(PARAGRAPH)
    .map(oneLine)
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}
