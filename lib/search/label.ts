/**
 * A tag or name as labels are compared: small, without accents and quotation marks, one blank
 * between words. Unlike words of texts it keeps its signs, so that `c++` and `+1` are labels.
 */
export function foldLabel(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/["“”„]/g, ' ')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}
