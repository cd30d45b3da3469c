const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  þ: 'th',
};

function foldAccents(text: string): string {
  const lower = text.toLowerCase();
  if (!/[^\0-\x7f]/.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøđðłħıþ]/g, (letter) => LETTERS[letter] ?? letter);
}

const shortened = /[ao][aeo]|ue/;

/**
 * A name as the index keeps it: without accents, and with ae, oe, ue, aa, ao and oo shortened as
 * the German and Scandinavian filters do.
 * https://lucene.apache.org/core/7_4_0/analyzers-common/org/apache/lucene/analysis/de/GermanNormalizationFilter.html
 */
export function foldName(text: string): string {
  const plain = foldAccents(text);
  if (!shortened.test(plain)) return plain;
  return plain
    .replace(/([ao])e/g, '$1')
    .replace(/(^|[^aeiouqy])ue/g, '$1u')
    .replace(/a[aoe]/g, 'a')
    .replace(/o[oe]/g, 'o');
}

const accented = /[À-ɏḀ-ỿ]/;

/** Whether a text has letters that lose an accent. */
export function hasAccents(text: string): boolean {
  return accented.test(text);
}

/** A text without accents that keeps its length; what has no single plain letter stays. */
export function foldInPlace(lower: string): string {
  return lower.replace(/[À-ɏḀ-ỿ]/g, (character) => {
    const plain = foldName(character);
    return plain.length === 1 ? plain : character;
  });
}
