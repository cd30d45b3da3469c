import { offer, offered } from './offered';
import { isRecord, ownText } from './record';
import type { ReadResult } from './types';

/**
 * The queries of a bot's configuration, one or a list of them; undefined when it is none. Its
 * `max_results` is let go: a check reads on until it knows everything.
 */
export function readConfig(value: unknown): ReadResult | undefined {
  const all: unknown[] = Array.isArray(value) ? value : [value];
  const queries = all.flatMap((one) => {
    const query = isRecord(one) ? ownText(one, 'query') : undefined;
    return query && isRecord(one) ? [offered(ownText(one, 'name') ?? '', query)] : [];
  });
  if (queries.length === 0) return undefined;
  return offer('config', queries, all.length - queries.length);
}
