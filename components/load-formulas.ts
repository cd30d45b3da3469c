/** What draws the formulas that aren't simple, and reads TeX among words. */
export type Formulas = typeof import('./maths/formulas');

let loaded: Formulas | undefined;

/** Gives it if it is here already. */
export function loadedFormulas(): Formulas | undefined {
  return loaded;
}

/** Loads it, 60 kB when compressed, once for each page. */
export async function loadFormulas(): Promise<Formulas> {
  loaded ??= await import('./maths/formulas');
  return loaded;
}
