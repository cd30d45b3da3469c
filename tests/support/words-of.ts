import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

type Words = string | { [key: string]: Words };

type GetMessage = (name: string, substitutions?: string | string[]) => string;

/** Answers like the browser's getMessage from `locales/LANGUAGE.yml`; an unknown name gives ''. */
export function wordsOf(language: string): GetMessage {
  const words: Words = parse(readFileSync(`locales/${language}.yml`, 'utf8'));
  return (name, substitutions = []) => {
    const text = name.split('_').reduce<Words | undefined>(step, words);
    if (text === undefined) return '';
    const given = Array.isArray(substitutions) ? substitutions : [substitutions];
    return flat(text).replace(/\$(\d)/g, (_, index) => given[Number(index) - 1] ?? '');
  };
}

function step(at: Words | undefined, key: string): Words | undefined {
  return typeof at === 'object' ? at[key] : undefined;
}

/** Plural forms are one message, parted by bars, as the i18n module builds them. */
function flat(text: Words): string {
  if (typeof text === 'string') return text;
  return Object.values(text).map(flat).join(' | ');
}
