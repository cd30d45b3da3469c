// Only XML's own white space: other blanks, such as a no-break space, are meant.
const BLANKS = /[ \t\r\n]+/g;
// arXiv indents the first line of a paragraph by two blanks; a line without text parts them too.
const PARAGRAPH = /\r?\n(?=[ \t]{2}|[ \t]*\r?\n)/;

/** The text on one line, without blanks around it. */
export function oneLine(text: string): string {
  return text.replace(BLANKS, ' ').replace(/^ | $/g, '');
}

/** The text with its hard wraps joined and one empty line between its paragraphs. */
export function paragraphs(text: string): string {
  return text
    .split(PARAGRAPH)
    .map(oneLine)
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}
