import { writeAtom } from './atom';
import { writeMarkdown } from './markdown';
import { writePage } from './page';
import type { Digest, DigestFile } from './types';

/** The forms `digest` knows, in the order in which to offer them. */
export const digestFormats = ['markdown', 'page', 'atom'] as const;

export type DigestFormat = (typeof digestFormats)[number];

type Form = { mime: string; extension: string; write: (digest: Digest) => string };

const forms: Record<DigestFormat, Form> = {
  markdown: { mime: 'text/markdown', extension: 'md', write: writeMarkdown },
  page: { mime: 'text/html', extension: 'html', write: writePage },
  atom: { mime: 'application/atom+xml', extension: 'xml', write: writeAtom },
};

/** The papers of a day, or of any span, as a whole file in UTF-8. */
export function digest(format: DigestFormat, content: Digest): DigestFile {
  const { mime, extension, write } = forms[format];
  return { text: write(content), mime, extension };
}
