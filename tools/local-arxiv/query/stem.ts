const ENDINGS =
  /(?:izations?|ations?|ational|ative|ators?|ating|ated|ates?|ities|ments?|ness|ingly|edly|ings?|ively|ives?|ions?|ally|als?|ied|ies|ed|es|ers?|ly|y|e|(?<![su])s)$/;

/** Cuts one common English ending off a lower-case word of more than four letters. */
export function stem(word: string): string {
  const cut = word.length > 4 ? word.replace(ENDINGS, '') : word.replace(/(?<=[^su])s$/, '');
  return cut.length >= 3 ? cut : word;
}

/** Lower case without accents, so that `Schrödinger` and `Schrodinger` are one. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[łŁ]/g, 'l')
    .replace(/[øØ]/g, 'o')
    .replace(/ı/g, 'i')
    .replace(/ß/g, 'ss')
    .toLowerCase();
}
