import { fold, stem } from './stem';

/** Numbers for words, so that a corpus is searched by comparing integers; 0 divides fields. */
export type Vocabulary = {
  /** Appends the numbers of a text's words. */
  encode(text: string, into: number[]): void;
  /** For each word number: 1 when that word is one the pattern means. */
  meaning(word: string, foldAccents: boolean): Uint8Array;
};

const WORD_CHARACTER = /[\p{L}\p{N}]/u;
const isWord = Uint8Array.from({ length: 65_536 }, (_, code) =>
  WORD_CHARACTER.test(String.fromCharCode(code)) ? 1 : 0,
);

/** Is it a letter or digit? A table, as this is asked of every character of a large corpus. */
function isWordCode(code: number): boolean {
  return isWord[code] === 1;
}

function wildcard(word: string): RegExp {
  const source = word.replaceAll('*', '[\\p{L}\\p{N}]*').replaceAll('?', '[\\p{L}\\p{N}]');
  return new RegExp(`^${source}$`, 'u');
}

function meets(word: string, foldAccents: boolean): (known: string) => boolean {
  if (/[*?]/.test(word)) {
    const pattern = wildcard(word);
    return (known) => pattern.test(known);
  }
  const stemmed = stem(word);
  const folded = foldAccents ? stem(fold(word)) : undefined;
  return (known) => stem(known) === stemmed || (!!folded && stem(fold(known)) === folded);
}

/** Makes an empty vocabulary that learns words as texts are encoded. */
export function makeVocabulary(): Vocabulary {
  const numbers = new Map<string, number>();
  const words: string[] = [''];
  const meanings = new Map<string, Uint8Array>();

  function numberOf(word: string): number {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, words.length);
    meanings.clear();
    return words.push(word) - 1;
  }

  function meaning(word: string, foldAccents: boolean): Uint8Array {
    const key = `${foldAccents}${word}`;
    const known = meanings.get(key);
    if (known) return known;
    const isMeant = meets(word, foldAccents);
    const flags = Uint8Array.from(words, (each, index) => (index > 0 && isMeant(each) ? 1 : 0));
    meanings.set(key, flags);
    return flags;
  }

  function encode(text: string, into: number[]): void {
    const lower = text.toLowerCase();
    let start = -1;
    for (let at = 0; at <= lower.length; at += 1) {
      if (isWordCode(lower.charCodeAt(at))) {
        if (start < 0) start = at;
      } else if (start >= 0) {
        into.push(numberOf(lower.slice(start, at)));
        start = -1;
      }
    }
  }

  return { encode, meaning };
}
