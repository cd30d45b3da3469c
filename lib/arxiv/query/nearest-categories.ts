import { CATEGORIES, type NameOf } from './categories';

/** Levenshtein distance. */
function distance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, i) => i);
  for (let i = 1; i <= left.length; i++) {
    const next = [i];
    for (let j = 1; j <= right.length; j++) {
      const swap = (row[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[right.length] ?? 0;
}

function squeeze(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** 0 where nothing differs; from 2.5 on, too far to be named. */
function badness(wanted: string, id: string, name: string): number {
  const word = squeeze(wanted);
  const [start, part] = wanted.toLowerCase().split('.');
  const [archive, ownPart] = id.toLowerCase().split('.');
  if (word === squeeze(id) || word === squeeze(name)) return 0;
  if (ownPart && word === ownPart.replace('-', '')) return 0.5;
  // cs.ML for cs.LG, Machine Learning.
  const initials = name.toLowerCase().replace(/([a-z])[a-z]*[^a-z]*/g, '$1');
  if (part && start === archive && part === initials) return 0.75;
  if (part && part === ownPart) return 1;
  if (word.length > 4 && squeeze(name).includes(word)) return 1.5;
  const isNear = Math.abs(id.length - wanted.length) < 3;
  return isNear ? distance(wanted.toLowerCase(), id.toLowerCase()) + 0.25 : 9;
}

/** Up to three categories an unknown id or name may have meant, the likeliest first. */
export function nearestCategories(wanted: string, nameOf: NameOf): string[] {
  return CATEGORIES.map((id) => ({ id, score: badness(wanted, id, nameOf(id) ?? '') }))
    .filter(({ score }) => score < 2.5)
    .sort((a, b) => a.score - b.score)
    .slice(0, 3)
    .map(({ id }) => id);
}
