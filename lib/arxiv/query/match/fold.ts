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

/**
 * A name as the index keeps it: without accents, and with ae, oe, ue, aa, ao and oo shortened as
 * the German and Scandinavian filters do.
 * https://lucene.apache.org/core/7_4_0/analyzers-common/org/apache/lucene/analysis/de/GermanNormalizationFilter.html
 */
export function foldName(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\0-\x7f]/g, (letter) => LETTERS[letter] ?? letter)
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
