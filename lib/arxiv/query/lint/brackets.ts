import { replace } from './edits';
import { found } from './found';
import type { Rule } from './types';

/** Brackets that are never closed. */
export const unclosedRule: Rule = ({ open, isClosed }, { text }) => {
  if (!open || isClosed) return [];
  const end = text.trimEnd().length;
  return [found('unclosedBracket', open, {}, [replace({ start: end, end }, ')')])];
};

/** Brackets that close nothing. */
export const unopenedRule: Rule = ({ strayCloses }) =>
  strayCloses.map((close) => found('unopenedBracket', close, {}, ['']));
