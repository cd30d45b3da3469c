/** A text, and for each of its characters where it comes from in another. */
export type PlacedText = { text: string; starts: number[]; ends: number[] };

/** What puts a folded text together, which begins with a blank and never has two in a row. */
type PlacedWriter = {
  placed: PlacedText;
  /** Adds letters that come from one character. */
  letters(letters: string, start: number, end: number): void;
  /** Lets the last letter reach as far as the accent behind it. */
  reach(end: number): void;
  gap(at: number): void;
  /** The letter written last. */
  last(): string;
};

/** Begins a folded text. */
export function newPlacedWriter(): PlacedWriter {
  const placed: PlacedText = { text: ' ', starts: [0], ends: [0] };
  let last = ' ';
  function letters(added: string, start: number, end: number): void {
    placed.text += added;
    last = added.charAt(added.length - 1);
    for (let i = 0; i < added.length; i++) {
      placed.starts.push(start);
      placed.ends.push(end);
    }
  }
  function reach(end: number): void {
    placed.ends[placed.ends.length - 1] = end;
  }
  function gap(at: number): void {
    if (last !== ' ') letters(' ', at, at);
  }
  return { placed, letters, reach, gap, last: () => last };
}
