import { fromAddress } from '@/lib/arxiv/address/from-address';
import { decodeEntities } from '@/lib/arxiv/decode-entities';
import { offer, offered } from './offered';
import type { OfferedQuery, ReadResult } from './types';

/**
 * The arXiv feeds of a feed reader's list as queries; other feeds are counted. Only the tags are
 * looked at, so that no entity or document type of a hostile file is ever expanded.
 * http://opml.org/spec2.opml
 */
export function readOpml(text: string): ReadResult | undefined {
  const bare = withoutComments(text);
  if (!/<opml[\s>]/i.test(bare)) return undefined;
  const feeds = outlinesOf(bare).filter((attributes) => attributes.has('xmlurl'));
  const queries = feeds.flatMap((attributes) => queryOf(attributes) ?? []);
  if (queries.length === 0) return { ok: false, problem: 'noFeeds' };
  return offer('opml', queries, feeds.length - queries.length);
}

function queryOf(attributes: ReadonlyMap<string, string>): OfferedQuery | undefined {
  const address = (attributes.get('xmlurl') ?? '').trim().replace(/^feed:(?:\/\/)?(?=https?:)/, '');
  const read = fromAddress(address.replace(/^feed:/, 'https:'));
  if (!read) return undefined;
  const title = attributes.get('title') ?? attributes.get('text') ?? '';
  return offered(/^\s*(?:https?:|$)/.test(title) ? read.name : title, read.query);
}

function withoutComments(text: string): string {
  const parts = text.split('<!--');
  return parts
    .map((part, index) => {
      const end = index === 0 ? -3 : part.indexOf('-->');
      return index > 0 && end < 0 ? '' : part.slice(end + 3);
    })
    .join('');
}

function outlinesOf(text: string): Map<string, string>[] {
  // Quoted values may hold `>`; every alternative begins differently, so no text is read twice.
  const tags = text.matchAll(/<outline(?=[\s/>])((?:"[^"<]*"|'[^'<]*'|[^"'<>]){0,9999})>/gi);
  return [...tags].map(([, inside = '']) => attributesOf(inside));
}

function attributesOf(inside: string): Map<string, string> {
  const pairs = inside.matchAll(/(?<![\w:.-])([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
  return new Map(
    Array.from(pairs, ([, name = '', double, single]) => [
      name.toLowerCase(),
      decodeEntities(double ?? single ?? ''),
    ]),
  );
}
