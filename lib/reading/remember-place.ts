/** Where the reader was in one list, kept for a short while so that a closed page opens there. */
export type Place = {
  view: string;
  queryId?: string;
  text?: string;
  category?: string;
  state?: string;
  sort?: string;
  /** Papers that were on screen, in order. */
  ids: string[];
  /** Papers whose abstract was open. */
  open: string[];
  current?: string;
  /** The first paper in sight, and how far its upper edge lay below that of the list, pixels. */
  anchor?: { id: string; offset: number };
};

/** A page that is opened again within this time opens where it was, milliseconds. */
export const placeAge = 15 * 60_000;

/** Notes the place of one page, by its name. */
export function rememberPlace(
  memory: Pick<Storage, 'setItem'>,
  page: string,
  place: Place,
  now: number,
): void {
  try {
    memory.setItem(keyOf(page), JSON.stringify({ at: now, place }));
  } catch {
    // A full or forbidden localStorage costs the place, nothing else.
  }
}

/** Gives the place a page was left at, if that is not long ago. */
export function recallPlace(
  memory: Pick<Storage, 'getItem'>,
  page: string,
  now: number,
): Place | undefined {
  const stored = parse(memory.getItem(keyOf(page)));
  if (!isObject(stored) || typeof stored.at !== 'number') return undefined;
  if (now - stored.at > placeAge || stored.at > now) return undefined;
  return isPlace(stored.place) ? stored.place : undefined;
}

function keyOf(page: string): string {
  return `place:${page}`;
}

function parse(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}

function isPlace(value: unknown): value is Place {
  if (!isObject(value)) return false;
  const { view, current = '', ids, open, anchor = noAnchor } = value;
  const { queryId = '', text = '', category = '', state = '', sort = '' } = value;
  return (
    isTexts([view, queryId, text, category, state, sort, current]) &&
    isTexts(ids) &&
    isTexts(open) &&
    isObject(anchor) &&
    isTexts([anchor.id]) &&
    typeof anchor.offset === 'number'
  );
}

const noAnchor = { id: '', offset: 0 };

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
