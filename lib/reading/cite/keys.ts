import type { Paper } from '@/lib/arxiv/paper';
import { mapMaths } from './maths';
import { type Name, parseName } from './names';
import { sourceOf } from './source';

// Letters that NFKD doesn't take apart.
const LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};
// A word may be a whole title without blanks.
const LONGEST = 30;
const ARTICLE = /^(?:an?|the)$/;

/** One BibTeX key a paper, unique among them: "krueger2026how", with a, b, c where two would agree. */
export function citeKeys(papers: readonly Paper[]): string[] {
  const bases = papers.map(baseKey);
  const taken = new Set<string>();
  const shared = new Set<string>();
  for (const base of bases) (taken.has(base) ? shared : taken).add(base);
  return bases.map((base) => {
    if (!shared.has(base)) return base;
    const key = firstFree(base, taken);
    taken.add(key);
    return key;
  });
}

function firstFree(base: string, taken: ReadonlySet<string>): string {
  let number = 0;
  while (taken.has(base + letters(number))) number += 1;
  return base + letters(number);
}

/** a … z, aa, ab …: as spreadsheets name their columns. */
function letters(number: number): string {
  const last = String.fromCharCode(97 + (number % 26));
  return number < 26 ? last : letters(Math.floor(number / 26) - 1) + last;
}

function baseKey(paper: Paper): string {
  const { name } = paper.authors[0] ?? { name: '' };
  return `${lastName(parseName(name)) || 'arxiv'}${sourceOf(paper).year}${titleWord(paper.title)}`;
}

function lastName(name: Name): string {
  if (name.literal === undefined) return ascii(name.family);
  return (
    name.literal
      .split(' ')
      .map(ascii)
      .find((word) => word && !ARTICLE.test(word)) ?? ''
  );
}

function titleWord(title: string): string {
  const plain = mapMaths(
    title,
    () => ' ',
    (piece) => piece,
  );
  const words = plain.split(/[\s\-–—/:]+/).map(ascii);
  return words.find((word) => word !== '' && !ARTICLE.test(word)) ?? '';
}

function ascii(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\0-~]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFKD')
    .replace(/[^a-z0-9]/g, '')
    .slice(0, LONGEST);
}
