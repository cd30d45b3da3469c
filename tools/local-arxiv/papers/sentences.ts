import { pick, type Random, whole } from './random';
import type { Topic, Words } from './topics';

/**
 * Slots: {o} and {q} objects, {m} and {k} methods, {p} and {r} properties, {n} a number, {x} a
 * percentage.
 */
const TITLES: Words = [
  '{M} for {o}',
  '{M} for {p} of {o}',
  'Predicting {p} of {o} with {m}',
  'On the {p} of {o}',
  '{O} beyond {m}',
  'Towards {p} in {o}: {m} revisited',
  'What limits the {p} of {o}?',
  '{M} meets {k}: a study of {o}',
  '{O} and {q}: a unified view of {p}',
  'Fast and accurate {p} for {o} by {m}',
  'A note on {o} & {q}',
  'Evidence for unusual {p} in {o}',
  '{P} and {r} of {o} from {m}',
  'Do {o} need {m}?',
];

const OPENINGS: Words = [
  'Understanding {o} is a long-standing problem because their {p} depends on many scales at once.',
  '{O} have attracted much attention, yet their {p} is still poorly understood.',
  'Controlling the {p} of {o} is of wide interest.',
  'Recent progress on {m} has renewed interest in {o}.',
  'We study {o} by means of {m}.',
  'The {p} of {o} is often taken for granted.',
];

const MIDDLES: Words = [
  'Here we show that {m} gives reliable access to the {p} of {o}.',
  'We combine {m} with {k} and test the result on {q}.',
  'In contrast to earlier work, no assumption on {r} is needed.',
  'Our analysis covers {n} cases, among them {q}.',
  'We find that {p} and {r} are tightly linked, with a correlation of 0.{n}.',
  'The approach reduces the error in {p} by {x}% relative to {k}.',
  'A careful comparison with {k} reveals where the usual picture of {o} breaks down.',
  'For small systems ($n < {n}$) the result is exact; for larger ones it holds up to corrections of order $1/n^2$.',
  'The same idea carries over to {q} without changes.',
  'We also discuss how {r} enters and why it was overlooked so far.',
  'Numerical experiments on {q} support the theory.',
  'An ablation shows that {k} contributes most of the gain in {r}.',
  'The cost grows as $N \\log N$ & stays below that of {k}.',
];

const CLOSINGS: Words = [
  'Code and data are available on request.',
  'These findings suggest new experiments on {o}.',
  'We close with a list of open questions.',
  'Our results give a simple explanation of recent observations in {q}.',
  'The method is easy to apply and needs no tuning.',
  'Limitations with regard to {r} are discussed.',
];

const SLOT = /\{([a-zA-Z])\}/;
const cut = new Map<string, string[]>();

function piecesOf(template: string): string[] {
  const known = cut.get(template);
  if (known) return known;
  const pieces = template.split(SLOT);
  cut.set(template, pieces);
  return pieces;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

type Cast = { [slot: string]: string };

/** The words one paper is about; title and abstract share them. */
export function makeCast(random: Random, topic: Topic): Cast {
  return {
    o: pick(random, topic.objects),
    q: pick(random, topic.objects),
    m: pick(random, topic.methods),
    k: pick(random, topic.methods),
    p: pick(random, topic.properties),
    r: pick(random, topic.properties),
  };
}

function slot(name: string, cast: Cast, random: Random): string {
  if (name === 'n') return String(whole(random, 11, 97));
  if (name === 'x') return String(whole(random, 3, 60));
  const small = name.toLowerCase();
  const word = cast[small] ?? '';
  return small === name ? word : capital(word);
}

function fill(template: string, cast: Cast, random: Random): string {
  const pieces = piecesOf(template);
  return pieces.map((piece, at) => (at % 2 === 0 ? piece : slot(piece, cast, random))).join('');
}

function paragraphs(sentences: string[], random: Random): string {
  if (random() > 0.1 || sentences.length < 4) return sentences.join(' ');
  const half = Math.ceil(sentences.length / 2);
  // arXiv keeps a paragraph break as a line break and two blanks.
  return `${sentences.slice(0, half).join(' ')}\n  ${sentences.slice(half).join(' ')}`;
}

/** Makes a title about a cast. */
export function makeTitle(random: Random, cast: Cast): string {
  if (random() < 0.0005) return '0';
  return capital(fill(pick(random, TITLES), cast, random));
}

/** Makes an abstract of four to ten sentences, now and then of two paragraphs. */
export function makeAbstract(random: Random, topic: Topic, cast: Cast): string {
  const templates = [
    pick(random, OPENINGS),
    ...Array.from({ length: whole(random, 3, 8) }, () => pick(random, MIDDLES)),
    ...(topic.hallmarks ?? []).flatMap(({ share, sentences }) =>
      random() < share ? [`${pick(random, sentences)}.`] : [],
    ),
    pick(random, CLOSINGS),
  ];
  const sentences = [...new Set(templates)].map((template) => fill(template, cast, random));
  return paragraphs(sentences, random);
}
