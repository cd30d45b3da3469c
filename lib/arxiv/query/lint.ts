import type { NameOf } from './categories';
import { leadingAndnotRule } from './lint/andnot';
import { bracketRule, quoteRule } from './lint/balance';
import { categoryRule } from './lint/categories';
import { dateRule } from './lint/dates';
import { encodingRule, lengthRule } from './lint/encoding';
import { missingRule } from './lint/missing';
import { mixedRule } from './lint/mixed';
import { danglingRule, lowerCaseRule, repeatedRule } from './lint/operators';
import { outlineOf } from './lint/outline';
import { prefixRule } from './lint/prefixes';
import { signRule } from './lint/signs';
import type { Finding, Rule, Subject } from './lint/types';
import { underscoreRule } from './lint/underscores';
import { emptyRule, wildcardRule } from './lint/values';
import { parse } from './parse';

const rules: readonly Rule[] = [
  lengthRule,
  quoteRule,
  bracketRule,
  danglingRule,
  repeatedRule,
  lowerCaseRule,
  leadingAndnotRule,
  missingRule,
  mixedRule,
  prefixRule,
  categoryRule,
  dateRule,
  underscoreRule,
  emptyRule,
  wildcardRule,
  signRule,
];

/** With a lone quote it is anybody's guess which words belong together. */
const needsWords: ReadonlySet<Rule> = new Set([missingRule, mixedRule]);

const LONGEST_READ = 20_000;

/** An error no rule has a word for; an empty field is no mistake. */
function leftOver({ result, text }: Subject, findings: Finding[]): Finding[] {
  if (result.ok || result.error.kind === 'empty') return [];
  if (findings.some(({ severity }) => severity === 'error')) return [];
  const { position, message, reason } = result.error;
  const start = Math.min(position, Math.max(0, text.length - 1));
  const place = { start, end: Math.min(start + 1, text.length), params: { reason } };
  return [{ ...place, severity: 'error', code: 'invalid', message }];
}

/**
 * What arXiv would make of a query other than its writer means, in the order of the text; with
 * `nameOf`, categories are named and found by name.
 */
export function lint(text: string, nameOf: NameOf = () => undefined): Finding[] {
  const read = text.length > LONGEST_READ ? '' : text;
  const subject: Subject = { text, outline: outlineOf(read), result: parse(read), nameOf };
  if (read !== text) return lengthRule(subject);
  const encoded = encodingRule(subject);
  if (encoded.length > 0) return encoded;
  const hasLoneQuote = quoteRule(subject).length > 0;
  const applicable = rules.filter((rule) => !hasLoneQuote || !needsWords.has(rule));
  const findings = applicable.flatMap((rule) => rule(subject));
  return [...findings, ...leftOver(subject, findings)].sort((a, b) => a.start - b.start);
}
