import type { NameOf } from './categories';
import { unclosedRule, unopenedRule } from './lint/brackets';
import { categoryRule } from './lint/categories';
import { dateRule } from './lint/dates';
import { applyFix } from './lint/edits';
import { foreignSigns } from './lint/foreign';
import { fixesOf, found } from './lint/found';
import { LONGEST, tooLong } from './lint/length';
import { missingRule } from './lint/missing';
import { mixedRule } from './lint/mixed';
import { danglingRule, inexactRule, leadingAndnotRule, repeatedRule } from './lint/operators';
import { outlineOf } from './lint/outline';
import { prefixRule } from './lint/prefixes';
import { loneQuotes } from './lint/quotes';
import { signRule } from './lint/signs';
import type { Finding, Fix, Rule } from './lint/types';
import { underscoreRule } from './lint/underscores';
import { emptyRule, wildcardRule } from './lint/values';
import { parse } from './parse';
import type { ParseError } from './types';

const rules: readonly Rule[] = [
  unclosedRule,
  unopenedRule,
  danglingRule,
  repeatedRule,
  inexactRule,
  leadingAndnotRule,
  prefixRule,
  categoryRule,
  dateRule,
  underscoreRule,
  emptyRule,
  wildcardRule,
  signRule,
];

/** With a lone quote it is anybody's guess which words belong together. */
const rulesOfWords: readonly Rule[] = [missingRule, mixedRule];

function isError({ severity }: Finding): boolean {
  return severity === 'error';
}

function byRules(text: string, nameOf: NameOf | undefined): Finding[] {
  const quotes = loneQuotes(text);
  const applicable = quotes.length > 0 ? rules : [...rulesOfWords, ...rules];
  const ofGroups = outlineOf(text).flatMap((group) =>
    applicable.flatMap((rule) => rule(group, { text, nameOf })),
  );
  return [...quotes, ...ofGroups];
}

/** An error no rule has a word for. */
function leftOver(text: string, { position, reason }: ParseError): Finding {
  const start = Math.min(position, text.length - 1);
  return found('invalid', { start, end: start + 1 }, { reason });
}

/** Letters to read once more for the sake of fixes, so that a long query stays quick to type. */
const READ_AGAIN = 40_000;

/** Leaves out the fixes after which arXiv could no longer read the query, and those too many. */
function withSafeFixes(findings: Finding[], text: string): Finding[] {
  let left = READ_AGAIN;
  function isSafe(fix: Fix): boolean {
    left -= text.length;
    return left > 0 && parse(applyFix(text, fix)).ok;
  }
  return findings.map((finding) => {
    const [fix, ...otherFixes] = fixesOf(finding).filter(isSafe);
    return { ...finding, fix, otherFixes };
  });
}

/**
 * What arXiv would make of a query other than its writer means, in the order of the text; with
 * `nameOf`, categories are found by name.
 */
export function lint(text: string, nameOf?: NameOf): Finding[] {
  if (text.length > LONGEST) return tooLong(text);
  const foreign = foreignSigns(text);
  const findings = foreign.some(isError)
    ? foreign
    : [...tooLong(text), ...foreign, ...byRules(text, nameOf)];
  const result = parse(text);
  const isNamed = result.ok || result.error.kind === 'empty' || findings.some(isError);
  const all = isNamed ? findings : [...findings, leftOver(text, result.error)];
  all.sort((a, b) => a.start - b.start);
  return result.ok ? withSafeFixes(all, text) : all;
}
