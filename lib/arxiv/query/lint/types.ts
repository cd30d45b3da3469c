import type { NameOf } from '../categories';
import type { ParseResult } from '../types';
import type { Outline } from './outline';

type Severity = 'error' | 'warning' | 'hint';

/** What can be wrong with a query; each has words of its own. */
export type FindingCode =
  | 'lower-case-operator'
  | 'missing-operator'
  | 'mixed-operators'
  | 'second-word'
  | 'unknown-prefix'
  | 'wrong-case-prefix'
  | 'title-prefix'
  | 'whole-archive'
  | 'unknown-category'
  | 'alias-category'
  | 'bare-word-after-category'
  | 'last-updated-date'
  | 'bad-date'
  | 'reversed-date'
  | 'author-underscore'
  | 'underscore-spoils-authors'
  | 'leading-wildcard'
  | 'empty-term'
  | 'empty-prefix'
  | 'empty-brackets'
  | 'unbalanced-bracket'
  | 'unbalanced-quote'
  | 'leading-andnot'
  | 'dangling-operator'
  | 'repeated-operator'
  | 'lucene-sign'
  | 'encoded'
  | 'too-long'
  | 'invalid';

/** A replacement of `start` to `end` of the text that was given. */
export type Edit = { start: number; end: number; insert: string };

export type Fix = { label: string; edits: Edit[] };

/** One thing to say about a query; `fix` means what the words meant, `otherFixes` could too. */
export type Finding = {
  start: number;
  end: number;
  severity: Severity;
  code: FindingCode;
  /** What the sentence is made of, for other languages. */
  params: Record<string, string>;
  /** One English sentence. */
  message: string;
  fix?: Fix | undefined;
  otherFixes?: Fix[] | undefined;
};

/** What every rule looks at. */
export type Subject = { text: string; outline: Outline; result: ParseResult; nameOf: NameOf };

export type Rule = (subject: Subject) => Finding[];
