import type { NameOf } from '../categories';
import type { Operator, ParseErrorReason } from '../types';
import type { Group } from './outline';

export type Severity = 'error' | 'warning' | 'hint';

/** Everything that can be wrong with a query, and what its sentence is made of. */
export type FindingParams = {
  lowerCaseOperator: { word: string; operator: Operator };
  missingOperator: { words: string };
  mixedOperators: { arxiv: string };
  secondWord: { prefix: string; words: string };
  unknownPrefix: { prefix: string };
  otherPrefix: { prefix: string };
  wrongCasePrefix: { prefix: string; field: string };
  titlePrefix: Nothing;
  lastUpdatedDate: Nothing;
  wholeArchive: { id: string; pattern: string };
  unknownCategory: { id: string };
  aliasCategory: { id: string; category: string };
  bareWordAfterCategory: { words: string };
  badDate: Nothing;
  reversedDate: Nothing;
  authorUnderscore: Nothing;
  underscoreSpoilsAuthors: { words: string };
  leadingWildcard: Nothing;
  emptyTerm: Nothing;
  emptyPrefix: { prefix: string };
  emptyBrackets: Nothing;
  unclosedBracket: Nothing;
  unopenedBracket: Nothing;
  unbalancedQuote: Nothing;
  leadingAndnot: Nothing;
  onlyAndnot: Nothing;
  danglingOperator: { operator: Operator };
  repeatedOperator: { operator: Operator };
  luceneSign: { sign: string };
  typography: Nothing;
  encoded: Nothing;
  tooLong: { length: number; most: number };
  invalid: { reason: ParseErrorReason };
};

type Nothing = Record<never, never>;

export type FindingCode = keyof FindingParams;

/** A part of the text that was given. */
export type Place = { start: number; end: number };

/** A text to stand in a place. */
type Edit = Place & { insert: string };

/** `words` are what will stand there, '' where something only goes; edits are in their order. */
export type Fix = { words: string; edits: Edit[] };

/** One thing to say about a query; `fix` means what the words meant, `otherFixes` could too. */
export type FindingOf<Code extends FindingCode> = Place & {
  severity: Severity;
  code: Code;
  params: FindingParams[Code];
  fix: Fix | undefined;
  otherFixes: Fix[];
};

export type Finding = { [Code in FindingCode]: FindingOf<Code> }[FindingCode];

/** What every rule knows beside the part it looks at. */
export type Subject = { text: string; nameOf: NameOf | undefined };

/** Looks at what stands in one pair of brackets, or at the whole query. */
export type Rule = (group: Group, subject: Subject) => Finding[];
