import { isAccent, isIdeograph, lettersOf } from './letters';
import { newPlacedWriter, type PlacedText } from './placed-text';

/**
 * Ways to write the same: words parted at hyphens and apostrophes and umlauts as their plain
 * letter; umlauts as `ae`, `oe`, `ue`; words joined at hyphens and apostrophes (`nonlinear`).
 */
type Style = 'plain' | 'german' | 'joined';

// Commands of TeX that print nothing themselves; joined, `T_{\rm c}` is one word.
const command = /\\(?:[a-zA-Z]+(?=\{)|(?:rm|bf|it|cal|sc|tt|sl|em|sf)(?![a-zA-Z]))/.source;
const commands = { apart: new RegExp(command, 'g'), joined: new RegExp(`${command}\\s*`, 'g') };
const pieces = {
  apart: new RegExp(`(${command})|[\\s\\S]`, 'gu'),
  joined: new RegExp(`(${command}\\s*)|[\\s\\S]`, 'gu'),
};
// What TeX writes between letters of one word (`Li$_2$O`), and what nobody sees.
const unseen = /[$_^{}\u00ad\u200b-\u200d\u2060]/;
const joiner = /['’ʼ\-‐‑]/;
const umlaut = /[äöüø]/iu;
const diaeresis = '\u0308';
// What isn't ASCII, with the letter that a diaeresis may change.
const foreign = /[aouAOU]?[\u0080-\uffff]+/g;

/**
 * Folds a text to its words, small and without accents or TeX, with one blank before, between and
 * behind them; each character of a script without blanks is a word.
 */
export function fold(text: string, style: Style): string {
  let rest = text;
  if (/[\\$_^{}]/.test(rest)) {
    rest = rest.replace(commands[cutOf(style)], '').replace(/[$_^{}]+/g, '');
  }
  if (style === 'joined') rest = rest.replace(/['-]+/g, '');
  if (/[\u0080-\uffff]/.test(rest)) rest = rest.replace(foreign, (run) => foldRun(run, style));
  return ` ${rest.toLowerCase()} `.replace(/[^a-z0-9 \u0080-\uffff]+/g, ' ').replace(/ {2,}/g, ' ');
}

function cutOf(style: Style): 'apart' | 'joined' {
  return style === 'joined' ? 'joined' : 'apart';
}

function foldRun(run: string, style: Style): string {
  let folded = '';
  for (const character of run) {
    const letters = lettersIn(style, character, folded);
    const isWord = letters !== '' && isIdeograph(character);
    folded += isWord ? ` ${letters} ` : letters || (isUnseen(style, character) ? '' : ' ');
  }
  return folded;
}

/** Folds a text as `fold` does, and says for each character where it comes from. */
export function foldPlaced(text: string, style: Style): PlacedText {
  const writer = newPlacedWriter();
  for (const { 0: piece, 1: hidden, index } of text.matchAll(pieces[cutOf(style)])) {
    if (hidden !== undefined) continue;
    const end = index + piece.length;
    const letters = lettersIn(style, piece, writer.last());
    const isWord = letters !== '' && isIdeograph(piece);
    if (isWord) writer.gap(index);
    if (letters !== '') writer.letters(letters, index, end);
    else if (isAccent(piece)) writer.reach(end);
    if (isWord || (letters === '' && !isUnseen(style, piece))) writer.gap(end);
  }
  writer.gap(text.length);
  return writer.placed;
}

function isUnseen(style: Style, character: string): boolean {
  if (isAccent(character) || unseen.test(character)) return true;
  return style === 'joined' && joiner.test(character);
}

function lettersIn(style: Style, character: string, before: string): string {
  if (/^[a-zA-Z0-9]$/.test(character)) return character.toLowerCase();
  if (style !== 'german') return lettersOf(character);
  if (character === diaeresis) return /[aou]$/i.test(before) ? 'e' : '';
  return umlaut.test(character) ? `${lettersOf(character)}e` : lettersOf(character);
}

/** The styles in which a text may read differently, `plain` the first. */
export function stylesOf(text: string): Style[] {
  const styles: Style[] = ['plain'];
  if (umlaut.test(text) || text.includes(diaeresis)) styles.push('german');
  if (joiner.test(text) || text.includes('\\')) styles.push('joined');
  return styles;
}

/** The different ways a text is folded, at least one. */
export function waysOf(text: string): string[] {
  return [...new Set(stylesOf(text).map((style) => fold(text, style)))];
}
