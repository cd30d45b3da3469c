import { type Answer, ATOM } from './answer';
import { escapeAttribute, escapeXml, FEED_CLOSE, FEED_OPEN, writeCounters, writeTime } from './xml';

/** A request arXiv does not answer: its words and the page that explains them. */
export type Refusal = { status: number; message: string; link: string };

const ERRORS = 'https://arxiv.org/api/errors';

/** A refusal whose help link is made of its own words. */
export function refuse(message: string): Refusal {
  return { status: 400, message, link: `${ERRORS}#${message.replaceAll(' ', '_')}` };
}

/** A refusal that links to the general page of errors. */
export function refusePlainly(status: number, message: string): Refusal {
  return { status, message, link: ERRORS };
}

/** The feed with one entry titled Error. */
export function writeError({ status, message, link }: Refusal, now: number): Answer {
  const time = writeTime(now);
  const body = `${FEED_OPEN}  <id>https://arxiv.org/</id>
  <title>arXiv Search Results</title>
  <updated>${time}</updated>
${writeCounters(1, 1, 0)}  <entry>
    <id>${escapeXml(link)}</id>
    <title>Error</title>
    <updated>${time}</updated>
    <link href="${escapeAttribute(link)}" rel="alternate" type="text/html"/>
    <summary>${escapeXml(message)}</summary>
    <author>
      <name>arXiv api core</name>
    </author>
  </entry>
${FEED_CLOSE}`;
  return { status, type: ATOM, body, entries: 0 };
}
