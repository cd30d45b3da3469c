import { fromAddress } from '@/lib/arxiv/address/from-address';
import { packHash } from './follow-hash';
import { longestText } from './limits';
import { offer, offered } from './offered';
import { readPack } from './pack';
import { packTextOf } from './pack-address';
import { readConfig } from './read-config';
import { readKnown } from './read-known';
import { readOpml } from './read-opml';
import type { ReadResult } from './types';

/**
 * Reads whatever a reader drops or pastes: a query pack or its address, a bot's `config.json` or
 * `known_papers.json`, a feed reader's OPML, an address of arXiv. Changes nothing; never throws.
 */
export async function readExchange(given: string): Promise<ReadResult> {
  if (given.length > longestText) return { ok: false, problem: 'tooLarge' };
  const text = given.replace(/^\uFEFF/, '').trim();
  if (text === '') return { ok: false, problem: 'empty' };
  if (text.startsWith('<')) return readOpml(text) ?? { ok: false, problem: 'unknownForm' };
  if (/^[[{"]/.test(text)) return readJson(text);
  if (packHash(text) !== undefined) return readPackAddress(text);
  const address = fromAddress(text);
  if (address) return offer('address', [offered(address.name, address.query)]);
  return { ok: false, problem: 'unknownForm' };
}

async function readPackAddress(text: string): Promise<ReadResult> {
  const value = parseJson((await packTextOf(text)) ?? '');
  return readPack(value) ?? { ok: false, problem: 'brokenPack' };
}

function readJson(text: string): ReadResult {
  const value = parseJson(text);
  if (value === undefined) return { ok: false, problem: 'notJson' };
  return (
    readPack(value) ??
    readConfig(value) ??
    readKnown(value) ?? {
      ok: false,
      problem: isEmpty(value) ? 'noPapers' : 'unknownForm',
    }
  );
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    // A syntax error, or nested deeper than the engine follows.
    return undefined;
  }
}
