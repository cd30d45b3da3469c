import { useEffect, useRef, useState } from 'preact/hooks';
import { noteLimit } from '@/lib/library/note';
import { usePage } from '../page';
import { draftName } from './draft-name';
import { keepText } from './kept-text';

/** How long typing rests before the note is written, milliseconds. */
const restTime = 800;

/** A note as it stands in its field. */
export type KeptNote = {
  text: string;
  /** Whether all of it is written. */
  isSaved: boolean;
  type(text: string): void;
  /** Writes it now, if it isn't. */
  save(): Promise<void>;
};

/**
 * Keeps the note of a paper while it is typed: at each key in the page's memory, and in the library
 * when the typing rests, the field is left or the card closes. All of one visit is one action. What is
 * left in memory, since a page ended while typing or the note is too long, is taken up again.
 */
export function useNote(id: string, saved: string): KeptNote {
  const { ports, actions } = usePage();
  const { memory } = ports;
  const name = draftName(id);
  const [typed, setTyped] = useState(() => memory.getItem(name) ?? undefined);
  const visit = useRef<{ text?: string; timer?: number; entry?: number }>({});

  async function save(): Promise<void> {
    const { text, timer, entry } = visit.current;
    clearTimeout(timer);
    if (text === undefined) return;
    visit.current.text = undefined;
    const outcome = await actions.act((acts) => acts.writeNote(ports, id, text, entry), true);
    if (!outcome.saved) {
      visit.current.text ??= text;
      return;
    }
    visit.current.entry = outcome.entry?.id ?? entry;
    if (text.length <= noteLimit && memory.getItem(name) === text) memory.removeItem(name);
  }
  function type(text: string): void {
    keepText(memory, name, text);
    setTyped(text);
    clearTimeout(visit.current.timer);
    visit.current.text = text;
    visit.current.timer = window.setTimeout(() => void save(), restTime);
  }
  function forget(): void {
    clearTimeout(visit.current.timer);
    visit.current = {};
    memory.removeItem(name);
    setTyped(undefined);
  }

  useEffect(() => {
    if (memory.getItem(name) === null) setTyped(undefined);
  }, [saved]);
  useEffect(() => {
    // What another visit left behind is an action of its own. Who types within the first frame does so
    // before this effect runs.
    visit.current.text ??= typed;
    void save().then(() => {
      visit.current.entry = undefined;
    });
    return () => void save();
  }, []);
  const moved = actions.moved.value;
  const before = useRef(moved);
  useEffect(() => {
    if (moved === before.current) return;
    before.current = moved;
    // Who takes a note back wants that, and not what was typed since.
    const isMine = moved?.changes.some(({ ids }) => ids.includes(id));
    if (moved?.action.kind === 'note' && isMine) forget();
  }, [moved]);
  const text = typed ?? saved;
  return { text, isSaved: text === saved, type, save };
}
