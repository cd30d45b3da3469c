import { createHash } from 'node:crypto';
import { type Answer, ATOM } from './answer';
import { writeEntry } from './entry';
import type { Version } from './papers/version';
import type { Params } from './params';
import { escapeAttribute, escapeXml, FEED_CLOSE, FEED_OPEN, writeCounters, writeTime } from './xml';

/** One page of an answer. */
export type Page = {
  adapted: string;
  params: Pick<Params, 'ids' | 'start' | 'maxResults'>;
  total: number;
  versions: readonly Version[];
  /** Moment of the request. */
  now: number;
  /** Leaves an element out of one entry, as a broken server would. */
  broken?: { entry: number; lacks: 'id' | 'title' };
};

/** The request as the feed's title repeats it and its id is computed from. */
function writeCanonical({ adapted, params: { ids, start, maxResults } }: Page): string {
  return `search_query=${adapted}&id_list=${ids.join(',')}&start=${start}&max_results=${maxResults}`;
}

/** Encodes a value of the self link as Werkzeug does: `!$'()*,/:;?@` stay, blanks become plus. */
function encode(text: string): string {
  return encodeURIComponent(text)
    .replace(/%(?:24|2C|2F|3A|3B|3F|40)/g, decodeURIComponent)
    .replaceAll('%20', '+');
}

function writeSelf({ adapted, params: { ids, start, maxResults } }: Page): string {
  const query = `search_query=${encode(adapted)}&start=${start}&max_results=${maxResults}`;
  return `https://arxiv.org/api/query?${query}&id_list=${encode(ids.join(','))}`;
}

/** The feed of one page, in the order and with the white space of export.arxiv.org. */
export function writeFeed(page: Page): Answer {
  const canonical = writeCanonical(page);
  const hash = createHash('sha1').update(canonical).digest('base64').slice(0, -1);
  const entries = page.versions.map((version, index) =>
    writeEntry(version, page.broken?.entry === index ? page.broken.lacks : undefined),
  );
  const body = `${FEED_OPEN}  <id>https://arxiv.org/api/${hash}</id>
  <title>arXiv Query: ${escapeXml(canonical)}</title>
  <updated>${writeTime(page.now)}</updated>
  <link href="${escapeAttribute(writeSelf(page))}" type="application/atom+xml"/>
${writeCounters(page.params.maxResults, page.total, page.params.start)}${entries.join('')}${FEED_CLOSE}`;
  return { status: 200, type: ATOM, body, entries: entries.length };
}
