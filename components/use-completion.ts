import { useState } from 'preact/hooks';
import { putText, type TextField } from './put-text';

type Open = { caret: number; asked: boolean };

/** What stands in the place of the text from `start` to `end` once it is chosen. */
type CompletionOf<Suggestion> = { start: number; end: number; suggestions: readonly Suggestion[] };

/** What could stand at the caret, and how the reader chooses among it. */
export type CompletionState<Suggestion> = {
  completion: CompletionOf<Suggestion> | undefined;
  /** Place of the suggestion the keys are on; none until Down is pressed. */
  active: number | undefined;
  open: (field: TextField, asked: boolean) => void;
  close: () => void;
  take: (field: TextField, at: number) => void;
  /** Answers a key; true when it was one of the list's. */
  onKey: (event: KeyboardEvent, field: TextField) => boolean;
};

/** Completes what stands before the caret of a field; `complete` says with what. */
export function useCompletion<Suggestion extends { kind: string; insert: string }>(
  complete: (caret: number, asked: boolean) => CompletionOf<Suggestion> | undefined,
): CompletionState<Suggestion> {
  const [shown, setShown] = useState<Open>();
  const [active, setActive] = useState<number>();
  const completion = shown && complete(shown.caret, shown.asked);
  function open(field: TextField, asked: boolean): void {
    setShown({ caret: field.selectionStart ?? field.value.length, asked });
    setActive(undefined);
  }
  function close(): void {
    setShown(undefined);
    setActive(undefined);
  }
  function take(field: TextField, at: number): void {
    const chosen = completion?.suggestions[at];
    if (!completion || !chosen) return;
    const { start, end } = completion;
    putText(field, field.value.slice(0, start) + chosen.insert + field.value.slice(end));
    const caret = start + chosen.insert.length;
    field.setSelectionRange(caret, caret);
    // After a prefix come its values; after a value, nothing.
    if (chosen.kind === 'prefix') open(field, false);
    else close();
  }
  function onKey(event: KeyboardEvent, field: TextField): boolean {
    if (!completion) return false;
    const count = completion.suggestions.length;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setActive(((active ?? (step === 1 ? -1 : count)) + step + count) % count);
    else if (event.key === 'Escape') close();
    else if ((event.key === 'Enter' || event.key === 'Tab') && active !== undefined) {
      take(field, active);
    } else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }
  return { completion, active, open, close, take, onKey };
}
