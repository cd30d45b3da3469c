import type { Item } from './daily-items';
import type { Version } from './papers/version';
import { escapeAttribute, escapeXml } from './xml';

/** One feed of a day; times are epoch milliseconds. */
export type Daily = {
  form: 'atom' | 'rss';
  /** As they stand in the address of the feed. */
  names: string;
  title: string;
  description: string;
  items: readonly Item[];
  generated: number;
  /** Midnight in New York, and how many hours it then is behind UTC. */
  midnight: number;
  behind: number;
};

const NAMESPACES =
  'xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:dc="http://purl.org/dc/elements/1.1/"';
const LICENCE = 'http://arxiv.org/licenses/nonexclusive-distrib/1.0/';

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}

/** All authors in one text, affiliations in brackets. */
function writeAuthors({ authors }: Version): string {
  const names = authors.map(({ name, affiliations = [] }) =>
    affiliations.length > 0 ? `${name} (${affiliations.join(', ')})` : name,
  );
  return names.join(', ');
}

function writeMore({ version, type }: Item): string[] {
  const [doi] = version.dois;
  return [
    element('arxiv:announce_type', type),
    element('dc:rights', LICENCE),
    ...(doi === undefined ? [] : [element('arxiv:DOI', doi)]),
    ...(version.journalRef ? [element('arxiv:journal_reference', version.journalRef)] : []),
    element('dc:creator', writeAuthors(version)),
  ];
}

function placeOf({ id, version }: Version): string {
  return `${id}v${version}`;
}

function writeSummary({ version, type }: Item): string {
  return `arXiv:${placeOf(version)} Announce Type: ${type} \nAbstract: ${version.abstract}`;
}

/** A moment as the feeds write it: microseconds, of which a clock of ours has only thousands. */
function writeMoment(time: number): string {
  return new Date(time).toISOString().replace('Z', '000+00:00');
}

function writeMidnight({ midnight, behind }: Daily): string {
  const day = new Date(midnight).toISOString().slice(0, 10);
  return `${day}T00:00:00-0${behind}:00`;
}

function writeAtomEntry(item: Item, daily: Daily): string {
  const { version } = item;
  const lines = [
    element('id', `oai:arXiv.org:${placeOf(version)}`),
    element('title', version.title),
    element('updated', writeMoment(daily.generated)),
    `<link href="https://arxiv.org/abs/${version.id}" rel="alternate" type="text/html"/>`,
    element('summary', writeSummary(item)),
    ...version.categories.map((term) => `<category term="${escapeAttribute(term)}"/>`),
    element('published', writeMidnight(daily)),
    ...writeMore(item),
  ];
  return `  <entry>\n${lines.map((line) => `    ${line}\n`).join('')}  </entry>\n`;
}

function writeAtom(daily: Daily): string {
  const address = `http://rss.arxiv.org/atom/${daily.names}`;
  return `<?xml version='1.0' encoding='UTF-8'?>
<feed ${NAMESPACES} xmlns="http://www.w3.org/2005/Atom" xml:lang="en-us">
  ${element('id', address)}
  ${element('title', daily.title)}
  ${element('updated', writeMoment(daily.generated))}
  <link href="${escapeAttribute(address)}" rel="self" type="application/atom+xml"/>
  ${element('subtitle', daily.description)}
${daily.items.map((item) => writeAtomEntry(item, daily)).join('')}</feed>
`;
}

/** RFC 822, in the time of New York. */
function writePubDate({ midnight, behind }: Daily): string {
  const wall = new Date(midnight - behind * 3_600_000).toUTCString();
  return wall.replace('GMT', `-0${behind}00`);
}

function writeRssItem(item: Item, daily: Daily): string {
  const { version } = item;
  const lines = [
    element('title', version.title),
    element('link', `https://arxiv.org/abs/${version.id}`),
    element('description', writeSummary(item)),
    `<guid isPermaLink="false">oai:arXiv.org:${placeOf(version)}</guid>`,
    ...version.categories.map((term) => element('category', term)),
    element('pubDate', writePubDate(daily)),
    ...writeMore(item),
  ];
  return `    <item>\n${lines.map((line) => `      ${line}\n`).join('')}    </item>\n`;
}

function writeRss(daily: Daily): string {
  const address = `http://rss.arxiv.org/rss/${daily.names}`;
  const made = new Date(daily.generated).toUTCString().replace('GMT', '+0000');
  return `<?xml version='1.0' encoding='UTF-8'?>
<rss ${NAMESPACES} xmlns:atom="http://www.w3.org/2005/Atom" version="2.0">
  <channel>
    ${element('title', daily.title)}
    ${element('link', address)}
    ${element('description', daily.description)}
    <atom:link href="${escapeAttribute(address)}" rel="self" type="application/rss+xml"/>
    <docs>http://www.rssboard.org/rss-specification</docs>
    <language>en-us</language>
    ${element('lastBuildDate', made)}
    <managingEditor>rss-help@arxiv.org</managingEditor>
    ${element('pubDate', writePubDate(daily))}
    <skipDays>
      <day>Saturday</day>
      <day>Sunday</day>
    </skipDays>
${daily.items.map((item) => writeRssItem(item, daily)).join('')}  </channel>
</rss>
`;
}

/** The text of a feed, in the order of elements of rss.arxiv.org. */
export function writeDaily(daily: Daily): string {
  return daily.form === 'atom' ? writeAtom(daily) : writeRss(daily);
}
