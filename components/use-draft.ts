import { useState } from 'preact/hooks';
import { usePage } from './page';

/** A query as it stands in its fields, not yet saved. */
export type Draft = { name: string; text: string };

/** A draft that outlives the page: kept at every key press until it is saved or given up. */
export type KeptDraft = {
  draft: Draft;
  change: (change: Partial<Draft>) => void;
  forget: () => void;
};

/** Gives the draft of one query, or of a new one under the id `new`. */
export function useDraft(id: string, saved: Draft): KeptDraft {
  const { memory } = usePage().ports;
  const [draft, setDraft] = useState(() => readDraft(memory, id) ?? saved);
  return {
    draft,
    change: (change) => {
      const next = { ...draft, ...change };
      setDraft(next);
      memory.setItem(keyOf(id), JSON.stringify(next));
    },
    forget: () => {
      setDraft(saved);
      memory.removeItem(keyOf(id));
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

function isDraft(value: unknown): value is Draft {
  if (typeof value !== 'object' || value === null) return false;
  if (!('name' in value) || !('text' in value)) return false;
  return typeof value.name === 'string' && typeof value.text === 'string';
}

function keyOf(id: string): string {
  return `draft:${id}`;
}
