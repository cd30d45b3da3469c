import { keptOf } from '@/lib/library/note';

type Memory = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Keeps what is being typed, at once, so that a page that ends now loses nothing of it. */
export function keepText(memory: Memory, name: string, text: string): void {
  try {
    memory.setItem(name, text);
  } catch {
    // A browser keeps some megabytes; of a longer text at least what a note can hold.
    memory.removeItem(name);
    try {
      memory.setItem(name, keptOf(text));
    } catch {
      // Then there is the database, a moment later.
    }
  }
}
