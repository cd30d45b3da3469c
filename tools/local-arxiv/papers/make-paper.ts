import { announcedAfter, DAY } from './calendar';
import { makeAuthors } from './names';
import { pick, type Random, wait, whole } from './random';
import { makeAbstract, makeCast, makeTitle } from './sentences';
import { pickTopic, type Topic, type Words } from './topics';
import type { Version } from './version';

const COMMENTS: Words = [
  '{n} pages, {f} figures',
  '{n} pages, {f} figures, 2 tables',
  '{n} pages',
  'Accepted at a workshop, {n} pages',
  'Accepted for publication; {n} pages + supplement',
  'Comments welcome',
  'Code: see ancillary files; {f} figures',
];

const JOURNALS: Words = [
  'J. Appl. Struct.',
  'Ann. Comput. Sci.',
  'Lett. Mat. Des.',
  'Acta Numer. Exp.',
];

const WITHDRAWALS: Words = [
  'This paper has been withdrawn by the author due to a crucial error in Section 3',
  'This submission has been withdrawn: the data of Fig. 2 have to be measured again',
];

function makeComment(random: Random): string | undefined {
  if (random() > 0.55) return undefined;
  return pick(random, COMMENTS)
    .replace('{n}', String(whole(random, 4, 60)))
    .replace('{f}', String(whole(random, 2, 14)));
}

function makeCategories(random: Random, topic: Topic): string[] {
  const primary = pick(random, topic.primary);
  const crosses = Array.from({ length: whole(random, 0, 3) }, () => pick(random, topic.cross));
  return [...new Set([primary, ...crosses])];
}

function makeDois(random: Random): string[] {
  const count = random() < 0.04 ? 2 : 1;
  return Array.from({ length: count }, () => `10.5555/arx.${whole(random, 100_000, 999_999)}`);
}

function publish(random: Random, version: Version): Version {
  if (random() > 0.25) return version;
  const year = new Date(version.updated).getUTCFullYear();
  const journalRef = `${pick(random, JOURNALS)} ${whole(random, 3, 90)}, ${whole(random, 1, 999)} (${year})`;
  return { ...version, dois: makeDois(random), ...(random() < 0.6 && { journalRef }) };
}

function revise(random: Random, before: Version): Version {
  const updated = Math.floor((before.announced + wait(random, 25 * DAY)) / 1000) * 1000 + 60_000;
  const next = {
    ...before,
    version: before.version + 1,
    updated,
    announced: announcedAfter(updated),
  };
  if (random() < 0.02) return { ...next, comment: pick(random, WITHDRAWALS) };
  if (random() < 0.3) next.abstract = `${before.abstract} This version corrects several typos.`;
  return publish(random, {
    ...next,
    comment: `v${next.version}: revised. ${before.comment ?? ''}`.trim(),
  });
}

function countOfVersions(random: Random): number {
  const luck = random();
  if (luck > 0.32) return 1;
  return Math.min(6, 2 + Math.floor(wait(random, 0.8)));
}

/** Makes all versions a paper will ever have, the later ones in its future. */
export function makePaper(
  random: Random,
  id: string,
  submitted: number,
  announced: number,
): [Version, ...Version[]] {
  const topic = pickTopic(random);
  const cast = makeCast(random, topic);
  const comment = makeComment(random);
  const first: Version = {
    id,
    version: 1,
    title: makeTitle(random, cast),
    abstract: makeAbstract(random, topic, cast),
    authors: makeAuthors(random),
    categories: makeCategories(random, topic),
    published: submitted,
    updated: submitted,
    announced,
    dois: random() < 0.08 ? makeDois(random) : [],
    ...(comment !== undefined && { comment }),
  };
  const versions: [Version, ...Version[]] = [first];
  for (let count = countOfVersions(random); count > 1; count -= 1) {
    versions.push(revise(random, versions.at(-1) ?? first));
  }
  return versions;
}
