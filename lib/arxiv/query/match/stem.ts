// Porter's stemmer, the first one: https://tartarus.org/martin/PorterStemmer/def.txt
const consonants = '[^aeiou][^aeiouy]*';
const vowels = '[aeiouy][aeiou]*';
const start = `^(?:${consonants})?`;
const hasVowel = new RegExp(`${start}[aeiouy]`);
const hasSyllable = new RegExp(start + vowels + consonants);
const hasSyllables = new RegExp(`${start}(?:${vowels}${consonants}){2}`);
const isShort = new RegExp(`^${consonants}[aeiouy][^aeiouwxy]$`);

/** Changes the longest of some endings (`from>to`), if what stands before it has enough. */
function ending(table: string, enough: RegExp): (word: string) => string {
  const changes: Record<string, string> = Object.fromEntries(
    table.split(' ').map((pair) => pair.split('>')),
  );
  const pattern = new RegExp(`^(.+?)(${Object.keys(changes).join('|')})$`);
  return (word) =>
    word.replace(pattern, (whole, before: string, end: string) =>
      enough.test(before) ? before + (changes[end] ?? '') : whole,
    );
}

function withoutPast(word: string): string {
  const [, before = '', end] = /^(.+?)(eed|ed|ing)$/.exec(word) ?? [];
  if (end === 'eed') return hasSyllable.test(before) ? `${before}ee` : word;
  if (!hasVowel.test(before)) return word;
  if (/(?:at|bl|iz)$/.test(before) || isShort.test(before)) return `${before}e`;
  return before.replace(/([^aeiouylsz])\1$/, '$1');
}

function withoutE(word: string): string {
  const before = word.replace(/e$/, '');
  const goes = hasSyllables.test(before) || (hasSyllable.test(before) && !isShort.test(before));
  const short = goes ? before : word;
  return short.endsWith('ll') && hasSyllables.test(short) ? short.slice(0, -1) : short;
}

const steps = [
  (word: string) => word.replace(/(?<=.)(ss|i)es$|([^s])s$/, '$1$2'),
  withoutPast,
  ending('y>i', hasVowel),
  ending(
    'ational>ate tional>tion enci>ence anci>ance izer>ize bli>ble alli>al entli>ent eli>e ousli>ous ization>ize ation>ate ator>ate alism>al iveness>ive fulness>ful ousness>ous aliti>al iviti>ive biliti>ble logi>log',
    hasSyllable,
  ),
  ending('icate>ic ative> alize>al iciti>ic ical>ic ful> ness>', hasSyllable),
  ending(
    'al> ance> ence> er> ic> able> ible> ant> ement> ment> ent> ou> ism> ate> iti> ous> ive> ize> (?<=[st])ion>',
    hasSyllables,
  ),
  withoutE,
];

/** The Porter stem of a lower-case word. */
export function stem(word: string): string {
  if (word.length < 3) return word;
  // A y at the start is a consonant.
  const marked = word.replace(/^y/, 'Y');
  return steps.reduce((short, step) => step(short), marked).replace('Y', 'y');
}
