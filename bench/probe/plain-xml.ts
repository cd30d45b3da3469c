import { XMLParser } from 'fast-xml-parser';

/** Reads XML with the package alone, as its documentation has it for feeds with attributes. */
export function readPlain(xml: string): unknown {
  return new XMLParser({ ignoreAttributes: false, parseTagValue: false }).parse(xml);
}
