import { isField } from '../language';
import { replaceWith } from './edits';
import { meantField } from './names';
import type { Finding, Rule } from './types';

function findingOf(prefix: { text: string; start: number; end: number }): Finding | undefined {
  const { text, start, end } = prefix;
  const name = text.slice(0, -1);
  const field = meantField(name);
  const fix = field && { fix: replaceWith(`Write ${field}:`, start, end, `${field}:`) };
  const place = { start, end, params: { name, field: field ?? '' }, ...fix };
  if (name === 'title') {
    const message = 'arXiv reads title: as ti:, its own name for it.';
    return { ...place, severity: 'hint', code: 'title-prefix', message };
  }
  if (name === 'lastUpdatedDate') {
    const message = 'arXiv reads lastUpdatedDate: as submittedDate:, the day of the first version.';
    return { ...place, severity: 'warning', code: 'last-updated-date', message };
  }
  if (isField(name)) return undefined;
  if (field?.toLowerCase() === name.toLowerCase()) {
    const message = `arXiv knows ${field}: only in exactly these letters; it searches ${text} as a word.`;
    return { ...place, severity: 'error', code: 'wrong-case-prefix', message };
  }
  const instead = field ? `; ${field}: was probably meant` : '';
  const message = `arXiv knows no prefix ${text} and searches it as a word in all fields${instead}.`;
  return { ...place, severity: field ? 'error' : 'warning', code: 'unknown-prefix', message };
}

/** Prefixes arXiv does not know, or reads as another. */
export const prefixRule: Rule = ({ outline: { words, groups } }) =>
  [...words, ...groups].flatMap(({ prefix }) => {
    const finding = prefix && findingOf(prefix);
    return finding ? [finding] : [];
  });
