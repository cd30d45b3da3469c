/** The bits of the terms that are remembered at the same time. */
type Round = ReadonlyMap<string, number>;

/** Answers a paper has given to terms, one bit each; those of another round count for nothing. */
export type Remembered = { round: Round | undefined; known: number; yes: number };

/** The bit of one term in one round. */
export type Slot = { round: Round; bit: number };

// Bits, because ten thousand papers times ten terms are asked again at every keystroke.
const BITS = 31;

let current = new Map<string, number>();

/** The slot of a term; when all are taken, everything is forgotten and a new round begins. */
export function slotOf(term: string): Slot {
  if (current.size === BITS && !current.has(term)) current = new Map();
  const bit = current.get(term) ?? 1 << current.size;
  current.set(term, bit);
  return { round: current, bit };
}

/** The answer a paper gave to a term before, or what it answers now. */
export function recall(paper: Remembered, { round, bit }: Slot, ask: () => boolean): boolean {
  if (round !== current) return ask();
  if (paper.round !== round) {
    paper.round = round;
    paper.known = 0;
    paper.yes = 0;
  }
  if (!(paper.known & bit)) {
    paper.known |= bit;
    if (ask()) paper.yes |= bit;
  }
  return (paper.yes & bit) !== 0;
}
