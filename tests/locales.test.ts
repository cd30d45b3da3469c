import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

type Words = { [key: string]: string | Words };

const folder = 'locales';
const languages = readdirSync(folder).map((file) => file.replace(/\.yml$/, ''));

function read(language: string): Map<string, string> {
  const words: Words = parse(readFileSync(join(folder, `${language}.yml`), 'utf8'));
  return new Map(flat(words, ''));
}

function flat(words: Words, prefix: string): [string, string][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'object' ? flat(value, `${prefix}${key}.`) : [[`${prefix}${key}`, value]],
  );
}

/** `0`, `1` and `n` are forms of one key; a language has those it needs. */
function keyOf(path: string): string {
  return path.replace(/\.(0|1|n)$/, '');
}

function placeholders(text: string): string[] {
  return [...new Set(text.match(/\$\d/g))].sort();
}

const english = read('en');
const sameEverywhere = new RegExp(
  [
    'arXiv( Daily)?|PDF|HTML|DOI|BibTeX|RIS|(CSL-)?JSON|Markdown',
    'alphaXiv|(Semantic|Google) Scholar',
    // What is typed for arXiv is English.
    'spin glass|Ada Lovelace|cs\\.LG',
    // A day that other languages have no word for.
    'Juneteenth',
  ].join('|'),
  'gi',
);
/** What a language says in the same letters as English. */
const sameInLanguage: Record<string, string[]> = {
  de: ['Abstract', 'Browser', 'Format', 'Name', 'Normal', 'Text', 'Thanksgiving'],
  es: ['Normal'],
  fr: ['Format', 'Note', 'Notifications', 'Options', 'Suggestions', 'Table', 'Thanksgiving'],
  pt_BR: ['Backups'],
};
/** Sentences that are: each has more words than one, so a list of words would let too much pass. */
const sameSentences = ['in $1', '$1 in New York', 'ArXiv Daily, version $1.'];
/** Words that no sentence in another language has; the operators are in capitals. */
const englishWords = /\b(?:the|and|of|your|this|papers?|query|queries|which|with)\b/;
const keys = new Set([...english.keys()].map(keyOf));

describe.each(languages)('the words in %s', (language) => {
  const words = read(language);

  it('are of all that is said, and of nothing else', () => {
    const given = new Set([...words.keys()].map(keyOf));
    expect([...keys].filter((key) => !given.has(key))).toEqual([]);
    expect([...given].filter((key) => !keys.has(key))).toEqual([]);
  });

  it('are not empty', () => {
    expect([...words].filter(([, text]) => String(text).trim() === '')).toEqual([]);
  });

  it('have a form for many wherever there are forms', () => {
    const formed = new Set([...words.keys()].filter((path) => keyOf(path) !== path).map(keyOf));
    expect([...formed].filter((key) => !words.has(`${key}.n`))).toEqual([]);
    // Two forms are taken for one and many, whatever their names.
    const unclear = [...formed].filter((key) => words.has(`${key}.0`) && !words.has(`${key}.1`));
    expect(unclear).toEqual([]);
  });

  it.skipIf(language === 'en')('are not left in English', () => {
    const left = [...words].filter(([path, text]) => {
      if (path === 'direction') return false;
      if (englishWords.test(text)) return true;
      if ([...(sameInLanguage[language] ?? []), ...sameSentences].includes(text)) return false;
      const ownWords = text.replace(sameEverywhere, '');
      return text === english.get(path) && /[a-z]{2}/i.test(ownWords);
    });
    expect(left).toEqual([]);
  });

  it('tell the stores of the extension in no more than they take', () => {
    // https://developer.chrome.com/docs/extensions/reference/manifest/description
    expect(words.get('extension.description')?.length).toBeLessThanOrEqual(132);
  });

  it('run the way their language does', () => {
    const { script } = new Intl.Locale(words.get('language') ?? '').maximize();
    const isFromRight = /^(?:Arab|Hebr|Thaa|Syrc|Nkoo|Adlm)$/.test(script ?? '');
    expect(words.get('direction')).toBe(isFromRight ? 'rtl' : 'ltr');
  });

  it('show the same values as in English', () => {
    const wrong = [...keys].filter((key) => {
      const own = placeholders(words.get(key) ?? words.get(`${key}.n`) ?? '');
      const wanted = placeholders(english.get(key) ?? english.get(`${key}.n`) ?? '');
      return own.join() !== wanted.join();
    });
    expect(wrong).toEqual([]);
  });

  it('show no value in one form that no form has in English', () => {
    const wrong = [...words].filter(([path, text]) => {
      const forms = ['', '.0', '.1', '.n'].map((form) => english.get(keyOf(path) + form));
      const wanted = placeholders(forms.join(' '));
      return placeholders(text).some((value) => !wanted.includes(value));
    });
    expect(wrong).toEqual([]);
  });
});

describe('every word', () => {
  const code = ['components', 'entrypoints', 'lib', 'wxt.config.ts'].flatMap(sourcesIn).join('\n');
  const openEnds = [...code.matchAll(/`([a-zA-Z]+(?:\.[a-zA-Z]+)*\.)\$\{/g)].map(
    ([, start]) => start,
  );

  it('is said somewhere', () => {
    const isSaid = (key: string) =>
      code.includes(`'${key}'`) ||
      code.includes(`__MSG_${key.replaceAll('.', '_')}__`) ||
      openEnds.some((start) => key.startsWith(start ?? ''));
    expect([...keys].filter((key) => !isSaid(key))).toEqual([]);
  });
});

function sourcesIn(path: string): string[] {
  if (/\.test\.tsx?$/.test(path)) return [];
  if (/\.(tsx?|html)$/.test(path)) return [readFileSync(path, 'utf8')];
  if (path.includes('.')) return [];
  return readdirSync(path).flatMap((name) => sourcesIn(join(path, name)));
}
