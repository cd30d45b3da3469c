import { XMLParser } from 'fast-xml-parser';
import { checkWhole } from './check-whole';
import { decodeEntities } from './decode-entities';

/** An XML element: child elements by local name, each a list; read it with the functions below. */
export type XmlElement = Record<string, unknown>;

const ATTRIBUTE = '@';
const TEXT = '#text';

function ignore(): void {}

const PARSER = {
  ignoreAttributes: false,
  attributeNamePrefix: ATTRIBUTE,
  textNodeName: TEXT,
  removeNSPrefix: true,
  // arXiv has papers titled `0`: nothing here is a number.
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  alwaysCreateTextNode: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
  isArray: (_name: string, _path: unknown, _isLeaf: boolean, isAttribute: boolean) => !isAttribute,
  entityDecoder: {
    decode: decodeEntities,
    setExternalEntities: ignore,
    addInputEntities: ignore,
    reset: ignore,
    setXmlVersion: ignore,
  },
};

/** The root's holder, so that `children(readXml(text), 'feed')` is the feed; throws if not XML. */
export function readXml(text: string): XmlElement {
  // No feed has a document type; without one there are no entities that could grow.
  if (/<!DOCTYPE/i.test(text)) throw new SyntaxError('document type declarations are not read');
  checkWhole(text);
  const root: unknown = new XMLParser(PARSER).parse(text);
  if (!isElement(root)) throw new SyntaxError('no root element');
  return root;
}

/** All child elements of this local name, in their order, whatever their namespace prefix. */
export function children(element: XmlElement, name: string): XmlElement[] {
  const found = element[name];
  return Array.isArray(found) ? found.filter(isElement) : [];
}

/** The text of each child element of this local name, as it stands. */
export function childTexts(element: XmlElement, name: string): string[] {
  return children(element, name).map((child) => stringOf(child[TEXT]));
}

/** The text of the first child element of this local name, empty if there is none. */
export function childText(element: XmlElement, name: string): string {
  return childTexts(element, name)[0] ?? '';
}

/** The value of an attribute, empty if there is none. */
export function attribute(element: XmlElement, name: string): string {
  return stringOf(element[`${ATTRIBUTE}${name}`]);
}

function stringOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function isElement(value: unknown): value is XmlElement {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
