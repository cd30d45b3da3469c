import { mayDraw } from '../tex/may-draw';
import { mapMaths } from './maths';

// Braces are commands since BibTeX counts every brace, escaped or not:
// https://mirrors.ctan.org/biblio/bibtex/base/btxdoc.pdf
const SPECIAL: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  $: '\\$',
  '%': '\\%',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
};

// Commands authors do write around words; any other is shown as it stands and runs nothing.
const COMMAND =
  /(\\(?:text(?:it|bf|tt|sc|rm|sf|sl|up|superscript|subscript)|emph)\{[^{}$\\]*\}|\\[%&#_$])/;

// Commands that reach beyond maths: they read, write or lead elsewhere.
const FAR =
  /\\(?:input|include|open(?:in|out)|read|write|immediate|special|catcode|csname|directlua|loop|href|url)(?![a-zA-Z])/;

/**
 * Text for a BibTeX field: TeX's special characters outside of `$…$` are escaped, maths with paired
 * braces that stays maths and commands such as `\emph{…}` stay, and braces come out balanced. Accents
 * stay UTF-8.
 */
export function escapeTex(text: string): string {
  const maths = (piece: string) => (isMaths(piece) ? piece : escapeAll(piece));
  return mapMaths(text, maths, escapeWords);
}

function escapeWords(text: string): string {
  const pieces = text.split(COMMAND);
  return pieces.map((piece, at) => (at % 2 === 1 ? keepCommand(piece) : escapeAll(piece))).join('');
}

function keepCommand(found: string): string {
  const [, name = '', inside] = /^(\\[a-z]+)\{(.*)\}$/s.exec(found) ?? [];
  return inside === undefined ? found : `${name}{${escapeAll(inside)}}`;
}

function escapeAll(text: string): string {
  return text.replace(/[\\{}~^$%&#_]/g, (sign) => SPECIAL[sign] ?? sign);
}

/** Deep or long formulas and those that define commands are no more maths here than on a page. */
function isMaths(piece: string): boolean {
  return hasPairs(piece) && mayDraw(piece) && !FAR.test(piece);
}

function hasPairs(maths: string): boolean {
  let open = 0;
  for (const sign of maths.replace(/\\[^{}]/g, '')) {
    if (sign === '{') open += 1;
    if (sign === '}') open -= 1;
    if (open < 0) return false;
  }
  return open === 0;
}
