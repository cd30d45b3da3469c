import { createRequire } from 'node:module';

type FastXmlParser = typeof import('fast-xml-parser');

/** fast-xml-parser with all it has, where what ships is a lean one (`scripts/build/lean-xml.ts`). */
export const { XMLParser, XMLValidator }: Pick<FastXmlParser, 'XMLParser' | 'XMLValidator'> =
  createRequire(import.meta.url)('fast-xml-parser');
