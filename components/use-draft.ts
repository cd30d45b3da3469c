import { useEffect, useState } from 'preact/hooks';
import { usePage } from './page';

/** A query as it stands in its fields, not yet saved. */
export type Draft = { name: string; text: string };

/** A draft that outlives the page: kept at every key press until it is saved or given up. */
export type KeptDraft = {
  draft: Draft;
  change: (change: Partial<Draft>) => void;
  /** To be called when the draft has been saved; it stays in sight until the saved query follows. */
  keep: () => void;
  /** Gives the draft up. Gives the way back. */
  forget: () => () => void;
};

/** Gives the draft of one query, or of a new one under the id `new`. */
export function useDraft(id: string, saved: Draft): KeptDraft {
  const { memory } = usePage().ports;
  const [typed, setTyped] = useState(() => readDraft(memory, id));
  const draft = typed ?? saved;
  useEffect(() => {
    if (readDraft(memory, id) === undefined) setTyped(undefined);
  }, [saved.name, saved.text]);
  function write(next: Draft): void {
    setTyped(next);
    memory.setItem(keyOf(id), JSON.stringify(next));
  }
  return {
    draft,
    change: (change) => write({ ...draft, ...change }),
    keep: () => memory.removeItem(keyOf(id)),
    forget: () => {
      setTyped(undefined);
      memory.removeItem(keyOf(id));
      return () => write(draft);
    },
  };
}

/** Gives a draft left behind, if there is one. */
export function readDraft(memory: Pick<Storage, 'getItem'>, id: string): Draft | undefined {
  try {
    const kept: unknown = JSON.parse(memory.getItem(keyOf(id)) ?? '');
    return isDraft(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a draft says something else than what is saved. */
export function isChanged(draft: Draft | undefined, saved: Draft): boolean {
  return draft !== undefined && (draft.name !== saved.name || draft.text !== saved.text);
}

function isDraft(value: unknown): value is Draft {
  if (typeof value !== 'object' || value === null) return false;
  if (!('name' in value) || !('text' in value)) return false;
  return typeof value.name === 'string' && typeof value.text === 'string';
}

function keyOf(id: string): string {
  return `draft:${id}`;
}
