import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

type Words = string | { [key: string]: Words };

const words: Words = parse(readFileSync('locales/en.yml', 'utf8'));

/** Answers like the browser's getMessage from `locales/en.yml`; an unknown name gives ''. */
export function english(name: string, substitutions: string | string[] = []): string {
  const text = name.split('_').reduce<Words | undefined>(step, words);
  if (text === undefined) return '';
  const given = Array.isArray(substitutions) ? substitutions : [substitutions];
  return flat(text).replace(/\$(\d)/g, (_, index) => given[Number(index) - 1] ?? '');
}

function step(at: Words | undefined, key: string): Words | undefined {
  return typeof at === 'object' ? at[key] : undefined;
}

/** Plural forms are one message, parted by bars, as the i18n module builds them. */
function flat(text: Words): string {
  if (typeof text === 'string') return text;
  return Object.values(text).map(flat).join(' | ');
}
