import { CATEGORIES, type NameOf } from './categories';

/** How many letters must be changed, put in or left out; infinite where it is more than `most`. */
function distance(left: string, right: string, most: number): number {
  if (left === right) return 0;
  if (most === 0) return Number.POSITIVE_INFINITY;
  let same = 0;
  while (left[same] === right[same]) same++;
  const rest = (leftFrom: number, rightFrom: number): number =>
    distance(left.slice(leftFrom), right.slice(rightFrom), most - 1);
  const next = same + 1;
  return 1 + Math.min(rest(next, next), rest(next, same), rest(same, next));
}

function squeeze(text: string): string {
  return text.replace(/[^a-z0-9]/g, '');
}

/** In which way a lower-case id may be the wanted one, the likeliest first; -1 where in none. */
function likeness(wanted: string, id: string, name: string): number {
  const [word, title] = [squeeze(wanted), squeeze(name)];
  const [start, part = ''] = wanted.split('.');
  const [archive, ownPart = '?'] = id.split('.');
  const initials = name.replace(/([a-z])[a-z]*[^a-z]*/g, '$1');
  const far = distance(wanted, id, 2);
  return [
    word === squeeze(id) || word === title,
    word === ownPart.replace('-', ''),
    // cs.ML for cs.LG, Machine Learning.
    start === archive && part === initials,
    part === ownPart,
    far === 1,
    word.length > 4 && title.includes(word),
    far === 2,
  ].indexOf(true);
}

/** Up to three categories an unknown id or name may have meant, the likeliest first. */
export function nearestCategories(wanted: string, nameOf: NameOf | undefined): string[] {
  function wayOf(id: string): number {
    return likeness(wanted.toLowerCase(), id.toLowerCase(), (nameOf?.(id) ?? '').toLowerCase());
  }
  return CATEGORIES.map((id) => ({ id, way: wayOf(id) }))
    .filter(({ way }) => way >= 0)
    .sort((a, b) => a.way - b.way)
    .slice(0, 3)
    .map(({ id }) => id);
}
