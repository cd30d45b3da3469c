/** A note keeps this many characters, counted as the browser counts them. */
export const noteLimit = 20_000;

/** Gives what is kept of a note: no more than `noteLimit`, and no half of a character. */
export function keptOf(text: string): string {
  if (text.length <= noteLimit) return text;
  const cut = text.slice(0, noteLimit);
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}
