import type { Place } from './types';

/**
 * One part of a search as written: `-prefix:"value"`. A quoted value stands without its quotes;
 * `isOpen` while the closing one is missing.
 */
export type Part = Place & {
  isExcluded: boolean;
  /** What stands before the first colon, as written. */
  prefix?: string;
  value: string;
  /** Where the value begins, behind its quotation mark. */
  valueStart: number;
  isQuoted: boolean;
  isOpen: boolean;
};

const parts = /-?(?:[a-z]+:)?["“”„][^"“”„]*["“”„]?|arxiv:\s+(?=\d{4}\.\d|[a-z.-]+\/\d{7})\S+|\S+/gi;
const quoted = /^(-?)(?:([a-z]+):)?["“”„]([^"“”„]*)(["“”„]?)$/i;
const bare = /^(-?)(?:([a-z]+):)?([\s\S]*)$/i;

/** Takes a search apart at its blanks; blanks in quotes part nothing. */
export function splitSearch(text: string): Part[] {
  return Array.from(text.matchAll(parts), ({ 0: written, index }) => partOf(written, index));
}

function partOf(written: string, start: number): Part {
  const inQuotes = quoted.exec(written);
  const [, minus, prefix, value = '', closing = ''] = inQuotes ?? bare.exec(written) ?? [];
  const end = start + written.length;
  return {
    start,
    end,
    isExcluded: minus === '-',
    ...(prefix !== undefined && { prefix }),
    value,
    valueStart: end - closing.length - value.length,
    isQuoted: inQuotes !== null,
    isOpen: inQuotes !== null && closing === '',
  };
}
