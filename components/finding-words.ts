import { i18n } from '#i18n';
import { categoryName } from '@/lib/arxiv/category-names';
import type { Finding, FindingCode, FindingParams, Fix } from '@/lib/arxiv/query/lint/types';
import type { ParseErrorReason } from '@/lib/arxiv/query/types';
import { numberWords } from './locale';

type WordsByCode = { [Code in FindingCode]: (params: FindingParams[Code]) => string };

/** What is said of a query, by code. */
const wordsByCode: WordsByCode = {
  lowerCaseOperator: ({ word, operator }) => i18n.t('finding.lowerCaseOperator', [word, operator]),
  missingOperator: ({ words }) => i18n.t('finding.missingOperator', [words]),
  mixedOperators: ({ arxiv }) => i18n.t('finding.mixedOperators', [arxiv]),
  secondWord: ({ prefix, words }) => i18n.t('finding.secondWord', [prefix, words]),
  unknownPrefix: ({ prefix }) => i18n.t('finding.unknownPrefix', [prefix]),
  otherPrefix: ({ prefix }) => i18n.t('finding.otherPrefix', [prefix]),
  wrongCasePrefix: ({ prefix, field }) => i18n.t('finding.wrongCasePrefix', [prefix, field]),
  titlePrefix: () => i18n.t('finding.titlePrefix'),
  lastUpdatedDate: () => i18n.t('finding.lastUpdatedDate'),
  wholeArchive: ({ id, pattern }) => i18n.t('finding.wholeArchive', [id, pattern]),
  unknownCategory: ({ id }) => i18n.t('finding.unknownCategory', [id]),
  aliasCategory: ({ id, category }) => i18n.t('finding.aliasCategory', [id, named(category)]),
  bareWordAfterCategory: ({ words }) => i18n.t('finding.bareWordAfterCategory', [words]),
  badDate: () => i18n.t('finding.badDate'),
  reversedDate: () => i18n.t('finding.reversedDate'),
  authorUnderscore: () => i18n.t('finding.authorUnderscore'),
  underscoreSpoilsAuthors: ({ words }) => i18n.t('finding.underscoreSpoilsAuthors', [words]),
  leadingWildcard: () => i18n.t('finding.leadingWildcard'),
  emptyTerm: () => i18n.t('finding.emptyTerm'),
  emptyPrefix: ({ prefix }) => i18n.t('finding.emptyPrefix', [prefix]),
  emptyBrackets: () => i18n.t('finding.emptyBrackets'),
  unclosedBracket: () => i18n.t('finding.unclosedBracket'),
  unopenedBracket: () => i18n.t('finding.unopenedBracket'),
  unbalancedQuote: () => i18n.t('finding.unbalancedQuote'),
  leadingAndnot: () => i18n.t('finding.leadingAndnot'),
  onlyAndnot: () => i18n.t('finding.onlyAndnot'),
  danglingOperator: ({ operator }) => i18n.t('finding.danglingOperator', [operator]),
  repeatedOperator: ({ operator }) => i18n.t('finding.repeatedOperator', [operator]),
  luceneSign: ({ sign }) => i18n.t('finding.luceneSign', [sign]),
  typography: () => i18n.t('finding.typography'),
  encoded: () => i18n.t('finding.encoded'),
  tooLong: ({ length, most }) =>
    i18n.t('finding.tooLong', [numberWords(length), numberWords(most)]),
  invalid: ({ reason }) => refusalWords(reason),
};

/** What there is to say about a query, in one sentence. */
export function findingWords<Code extends FindingCode>({
  code,
  params,
}: {
  code: Code;
  params: FindingParams[Code];
}): string {
  return wordsByCode[code](params);
}

/** Why arXiv can't read a query, in one sentence. */
export function refusalWords(reason: ParseErrorReason): string {
  return i18n.t(`refusal.${reason}`);
}

/** What the button of a fix says. */
export function fixWords({ code }: Finding, { words }: Fix): string {
  if (words === '') return i18n.t('fix.remove');
  if (code === 'mixedOperators') return i18n.t('fix.group', [words]);
  if (code === 'encoded') return i18n.t('fix.decode');
  if (code === 'unclosedBracket') return i18n.t('fix.closeBracket');
  if (code === 'unbalancedQuote') return i18n.t('fix.closePhrase');
  if (code === 'underscoreSpoilsAuthors') return i18n.t('fix.enclose');
  if (code === 'typography') return i18n.t('fix.plainSigns');
  return i18n.t('fix.write', [named(words)]);
}

/** A category with its name; anything else as it is. */
function named(id: string): string {
  const name = categoryName(id);
  return name ? `${id} (${name})` : id;
}
