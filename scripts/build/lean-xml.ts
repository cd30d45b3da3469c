/**
 * What fast-xml-parser brings along and we have no use for: document types, which our feeds don't have
 * and `lib/arxiv/read-xml.ts` refuses; entities, which it decodes itself; the validator, in whose place
 * `lib/arxiv/check-whole.ts` looks; numbers, since nothing is read as one; and the places of elements,
 * which only those need who name some that aren't to be read. No bundler may drop them, and they are
 * 12 kB of the background. Whoever comes there after all is refused.
 */
const unread: readonly [module: string, code: string][] = [
  ['/is-unsafe/', 'export const HTML = [], XML = []; export const isUnsafe = () => true;'],
  [
    '/@nodable/entities/',
    'export const XML = {}, CURRENCY = {}, COMMON_HTML = {}, ENTITY_ACTION = {};' +
      "export class EntityDecoder { constructor() { throw new Error('entities'); } }",
  ],
  [
    '/path-expression-matcher/',
    'export class Expression {}' +
      "export class ExpressionSet { size = 0; seal() {} add() { throw new Error('places'); } }" +
      'export class Matcher { tags = []; readOnly() { return this; } reset() { this.tags = []; } ' +
      'push(tag) { this.tags.push(tag); } pop() { this.tags.pop(); } updateCurrent() {} ' +
      "getCurrentTag() { return this.tags.at(-1); } toString() { return ''; } }",
  ],
  [
    '/fast-xml-parser/src/validator.js',
    "export const validate = () => { throw new Error('validator'); };",
  ],
  ['/strnum/', 'export default (text) => text;'],
  [
    '/fast-xml-parser/src/xmlparser/DocTypeReader.js',
    "export default class { setXmlVersion() {} readDocType() { throw new SyntaxError('doctype'); } }",
  ],
];

/** A Vite plugin that leaves these out; unit tests run with it, too. */
export const leanXml = {
  name: 'lean-xml',
  enforce: 'pre' as const,
  load: (id: string) => unread.find(([module]) => id.includes(`/node_modules${module}`))?.[1],
};
