type Change = { start: number; end: number; insert: string };

/** A field of one line or of more. */
export type TextField = HTMLInputElement | HTMLTextAreaElement;

/** The smallest replacement that makes one text of another. */
export function changeBetween(before: string, after: string): Change {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let tail = 0;
  while (tail < shorter - start && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return { start, end: before.length - tail, insert: after.slice(start, after.length - tail) };
}

/**
 * Puts a text into a field as typing does, and the caret behind what changed. The old command is
 * the only one that leaves the browser's own undo whole.
 * https://developer.mozilla.org/docs/Web/API/Document/execCommand
 */
export function putText(field: TextField, text: string): void {
  field.focus();
  if (field.value === text) return;
  const { start, end, insert } = changeBetween(field.value, text);
  field.setSelectionRange(start, end);
  const command = insert === '' ? 'delete' : 'insertText';
  if (document.execCommand?.(command, false, insert)) return;
  field.setRangeText(insert, start, end, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
