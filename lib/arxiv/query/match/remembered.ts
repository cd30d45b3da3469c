/** Answers a paper has given to terms, one bit each; those of another round count for nothing. */
export type Remembered = { round: number; known: number; yes: number };

/** The bit of one term in one round. */
export type Slot = { round: number; bit: number };

// Bits, because ten thousand papers times ten terms are asked again at every keystroke.
const BITS = 31;

let round = 0;
let used = 0;
let slots = new Map<string, Slot>();

export function newRemembered(): Remembered {
  return { round: -1, known: 0, yes: 0 };
}

/** The slot of a term; when all are taken, everything is forgotten and a new round begins. */
export function slotOf(term: string): Slot {
  const known = slots.get(term);
  if (known) return known;
  if (used === BITS) {
    round++;
    used = 0;
    slots = new Map();
  }
  const slot = { round, bit: 1 << used++ };
  slots.set(term, slot);
  return slot;
}

/** The answer a paper gave to a term before; `undefined` where it wasn't asked or is forgotten. */
export function recall(remembered: Remembered, slot: Slot): boolean | undefined {
  if (remembered.round !== slot.round || !(remembered.known & slot.bit)) return undefined;
  return (remembered.yes & slot.bit) !== 0;
}

/** Keeps the answer of a paper to a term; those of older rounds are forgotten. */
export function remember(remembered: Remembered, slot: Slot, answer: boolean): void {
  if (slot.round !== round) return;
  if (remembered.round !== round) {
    remembered.round = round;
    remembered.known = 0;
    remembered.yes = 0;
  }
  remembered.known |= slot.bit;
  if (answer) remembered.yes |= slot.bit;
}
