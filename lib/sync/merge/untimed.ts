import { larger } from './canonical';

/** Gives one of two values, in whichever order they come. */
type Choose = (one: unknown, other: unknown) => unknown;

/**
 * What becomes of fields that have no time on either side, or the same: what arXiv or the machine set,
 * and what the reader did before times were kept. All others take the larger canonical JSON.
 */
const untimed: Readonly<Record<string, Readonly<Record<string, Choose>>>> = {
  marks: {
    unread: smaller,
    muted: smaller,
    firstSeen: smaller,
    revised: greater,
    starred: greater,
    later: greater,
    archived: greater,
    highlighted: greater,
    revisedAt: greater,
    seenVersion: greater,
    readAt: greater,
    queries: union,
    note: fuller,
  },
  queries: { baseline: smaller },
};

/** Says which value a field takes where no time decides. */
export function chooserOf(table: string, field: string): Choose {
  const own = Object.hasOwn(untimed, table) ? untimed[table] : undefined;
  return (own && Object.hasOwn(own, field) ? own[field] : undefined) ?? larger;
}

function greater(one: unknown, other: unknown): unknown {
  if (typeof one !== 'number') return other;
  return typeof other === 'number' ? Math.max(one, other) : one;
}

function smaller(one: unknown, other: unknown): unknown {
  if (typeof one !== 'number') return other;
  return typeof other === 'number' ? Math.min(one, other) : one;
}

function union(one: unknown, other: unknown): unknown {
  if (!Array.isArray(one)) return other;
  if (!Array.isArray(other)) return one;
  if (one.length === other.length && one.every((id, index) => id === other[index])) return one;
  return [...new Set([...one, ...other])].sort();
}

/** Of two notes from before times were kept the longer one, as it may hold the other. */
function fuller(one: unknown, other: unknown): unknown {
  if (typeof one !== 'string') return other;
  if (typeof other !== 'string') return one;
  if (one.length === other.length) return larger(one, other);
  return one.length > other.length ? one : other;
}
