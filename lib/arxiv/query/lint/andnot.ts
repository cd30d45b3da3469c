import type { Group, Item } from './outline';
import type { Finding, Fix, Rule } from './types';

/** `ANDNOT a AND b` is `b ANDNOT a`; without something to keep there is nothing to write. */
function turnAround(items: Item[], text: string): Fix | undefined {
  const [first, excluded, second, ...rest] = items;
  const last = rest.at(-1);
  const [kept] = rest;
  if (!first || !excluded || !kept || !last || second?.kind !== 'sign') return undefined;
  if (second.operator !== 'AND' || excluded.kind === 'sign' || last.kind === 'sign')
    return undefined;
  const words = text.slice(kept.start, last.end);
  const insert = `${rest.length > 1 ? `(${words})` : words} ANDNOT ${text.slice(excluded.start, excluded.end)}`;
  return { label: `Write ${insert}`, edits: [{ start: first.start, end: last.end, insert }] };
}

function leading({ items }: Group, text: string): Finding[] {
  const [first, second] = items;
  if (first?.kind !== 'sign' || first.operator !== 'ANDNOT' || first.token.kind !== 'operator')
    return [];
  const fails = items.length > 2 || second?.kind === 'group';
  const fix = turnAround(items, text);
  return [
    {
      start: first.start,
      end: first.end,
      severity: fails ? 'error' : 'warning',
      code: 'leading-andnot',
      params: { fails: String(fails) },
      message: fails
        ? 'ANDNOT with nothing before it takes everything after it, and arXiv fails on that.'
        : 'ANDNOT with nothing before it asks for every paper but these.',
      ...(fix ? { fix } : {}),
    },
  ];
}

/** ANDNOT at the start of the query or of brackets. */
export const leadingAndnotRule: Rule = ({ text, outline: { groups } }) =>
  groups.flatMap((group) => leading(group, text));
