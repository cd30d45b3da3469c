const GREEK =
  'α alpha β beta γ gamma δ delta ε epsilon ζ zeta η eta θ theta ι iota κ kappa λ lambda μ mu ν nu ξ xi ο omicron π pi ρ rho σ sigma ς sigma τ tau υ upsilon φ phi χ chi ψ psi ω omega';
const LATIN = 'ß ss æ ae œ oe ø o đ d ð d ł l ħ h ı i þ th';

function table(pairs: string): Map<string, string> {
  return new Map(
    Array.from(pairs.matchAll(/(\S+) (\S+)/g), ([, letter = '', name = '']) => [letter, name]),
  );
}

const names = table(`${GREEK} ${LATIN}`);
const syllable = /[\uac00-\ud7a3]/;
const accent = /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]/;
const inWords = /[\p{L}\p{N}\p{M}]/u;
const ideograph = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}]/u;

/**
 * What a character is searched as: plain small letters and digits, `alpha` for α. Nothing for
 * accents and for what isn't part of a word; marks that aren't accents stay.
 */
export function lettersOf(character: string): string {
  // Decomposed, syllables of Hangul would be searched by their parts.
  if (syllable.test(character)) return character;
  let letters = '';
  for (const part of character.normalize('NFKD').toLowerCase().normalize('NFKD')) {
    if (inWords.test(part) && !accent.test(part)) letters += names.get(part) ?? part;
  }
  return letters;
}

/** Whether a character is an accent on the one before it. */
export function isAccent(character: string): boolean {
  return accent.test(character);
}

/** Whether a character belongs to a script that puts no blanks between words, or to Hangul. */
export function isIdeograph(character: string): boolean {
  return ideograph.test(character);
}
