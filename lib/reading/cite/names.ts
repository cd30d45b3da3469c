/**
 * A person's name taken apart, or a group's name as it stands. `particle` is what CSL calls
 * non-dropping: https://docs.citationstyles.org/en/stable/specification.html#name-particles
 */
export type Name =
  | { literal: string }
  | { literal?: undefined; given: string; particle: string; family: string; suffix: string };

type Parts = { given: string; particle: string; family: string };

const GROUP =
  /\b(?:collaborations?|consorti(?:um|a)|et al\b|on behalf of)|^the\s|\s(?:team|group|project|network|survey|committee|alliance|initiative|society|task force|contributors)$/i;
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const SUFFIX = /^(?:[JS]r\.?|I{2,3}|IV)$/;
const JOINER = /^[yei]$/;
const PARTICLES = new Set(
  (
    "'t ’t aan af al av ben bin da das de degli dei del della den der des di do dos du el " +
    'ibn il in la las le les lo los op te ten ter und van vom von zu zum zur'
  ).split(' '),
);

/**
 * Takes one of arXiv's author names, "First Middle Last", apart. Groups, East Asian scripts and
 * names that hold "and" are one piece; a single word is a family name.
 */
export function parseName(text: string): Name {
  // arXiv leaves the comma of "Ross, Jr" behind when it drops the rest.
  const name = text.replace(/\s+/g, ' ').replace(/^ | ?,? ?$/g, '');
  if (GROUP.test(name) || EAST_ASIAN.test(name) || /\sand\s/i.test(name)) return { literal: name };
  const { words, suffix } = takeSuffix(name);
  const commas = words.join('').split(',').length - 1;
  if (commas === 0) return { ...splitWords(words), suffix };
  const parts = commas === 1 ? turned(words) : undefined;
  return parts === undefined ? { literal: name } : { ...parts, suffix };
}

function takeSuffix(name: string): { words: string[]; suffix: string } {
  const words = name.split(' ');
  const last = words.at(-1) ?? '';
  if (words.length < 3 || !SUFFIX.test(last)) return { words, suffix: '' };
  const rest = words.slice(0, -1).join(' ').replace(/,$/, '');
  return { words: rest.split(' '), suffix: last };
}

/** "Last, First", which arXiv doesn't write but some authors do. */
function turned(words: readonly string[]): Parts | undefined {
  const [family = '', given = ''] = words.join(' ').split(',');
  if (family.trim() === '') return undefined;
  return { ...splitFamily(family.trim().split(' ')), given: given.trim() };
}

function splitFamily(words: readonly string[]): { particle: string; family: string } {
  const end = words.findIndex((word) => !PARTICLES.has(word));
  const start = end < 0 ? words.length - 1 : end;
  return { particle: words.slice(0, start).join(' '), family: words.slice(start).join(' ') };
}

function splitWords(words: readonly string[]): Parts {
  const start = familyStart(words);
  const { particle, family } = splitAtParticle(words.slice(start));
  return { given: words.slice(0, start).join(' '), particle, family };
}

/** Where the family name begins, with its particles, or with the half before a joining "y". */
function familyStart(words: readonly string[]): number {
  const last = words.length - 1;
  const joiner = words.findLastIndex((word, at) => at > 1 && at < last && JOINER.test(word));
  if (joiner > 0) return particleStart(words, joiner - 1);
  const particle = words.findLastIndex((word, at) => at < last && PARTICLES.has(word));
  return particle < 0 ? last : particleStart(words, particle);
}

/** Goes back over particles; a capital one counts beside a small one only: "Guy Van den Broeck". */
function particleStart(words: readonly string[], from: number): number {
  let start = from;
  while (start > 0 && isParticle(words[start - 1] ?? '', start - 1)) start -= 1;
  return start;
}

function isParticle(word: string, at: number): boolean {
  return PARTICLES.has(at === 0 ? word : word.toLowerCase());
}

function splitAtParticle(words: readonly string[]): { particle: string; family: string } {
  const last = words.length - 1;
  const end = words.findLastIndex((word, at) => at < last && PARTICLES.has(word)) + 1;
  return { particle: words.slice(0, end).join(' '), family: words.slice(end).join(' ') };
}

/** "van der Waals, Johannes, Jr.": the form with the family name first. */
export function familyFirst(name: Name): string {
  if (name.literal !== undefined) return name.literal;
  const family = [name.particle, name.family].filter(Boolean).join(' ');
  return [family, name.given, name.suffix].filter(Boolean).join(', ');
}
