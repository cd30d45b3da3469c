import { useEffect, useRef, useState } from 'preact/hooks';
import type { SavedQuery } from '@/lib/library/types/reader';
import { usePage } from '../page';
import { isChanged, readDraft } from '../use-draft';

/** The id of the query that isn't one yet. */
export const newId = 'new';

/** Which query is open in the editor. */
export type Chosen = {
  id: string | undefined;
  /** How often the reader asked for it, so that the focus goes there each time. */
  wanted: number;
  choose: (id: string) => void;
  /** Opens whatever is first when nothing is asked for. */
  release: () => void;
};

/** Gives the query the address asks for, else one left half-typed, else the first. */
export function useChosen(queries: readonly SavedQuery[]): Chosen {
  const { memory } = usePage().ports;
  const [asked, setAsked] = useState(() => {
    const id = addressedId();
    return id === undefined ? undefined : { id, wanted: 1 };
  });
  const [first] = useState(() => [...unsavedIds(queries, memory)][0]);
  const ids = new Set([newId, ...queries.map(({ id }) => id)]);
  const seen = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (!asked) return;
    if (ids.has(asked.id)) seen.current = asked.id;
    // Brought back from being deleted it opens again, but the focus stays where that was done.
    else if (seen.current === asked.id && asked.wanted > 0) setAsked({ ...asked, wanted: 0 });
  });
  const known = [asked?.id, first].find((id) => id !== undefined && ids.has(id));
  return {
    id: known ?? queries[0]?.id,
    wanted: asked !== undefined && asked.id === known ? asked.wanted : 0,
    choose: (id) => setAsked((before) => ({ id, wanted: (before?.wanted ?? 0) + 1 })),
    release: () => setAsked(queries[0] && { id: queries[0].id, wanted: 0 }),
  };
}

function addressedId(): string | undefined {
  if (location.hash === '#add') return newId;
  const id = /^#query=(.+)$/.exec(location.hash)?.[1];
  return id && decodeURIComponent(id);
}

/** The queries whose drafts say something else than what is saved, the new one first. */
export function unsavedIds(
  queries: readonly SavedQuery[],
  memory: Pick<Storage, 'getItem'>,
): ReadonlySet<string> {
  const changed = queries.filter((query) => isChanged(readDraft(memory, query.id), query));
  const fresh = readDraft(memory, newId) ? [newId] : [];
  return new Set([...fresh, ...changed.map(({ id }) => id)]);
}
