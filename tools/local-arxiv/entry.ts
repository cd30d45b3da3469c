import type { Author, Version } from './papers/version';
import { escapeAttribute, escapeXml, writeTime } from './xml';

const SCHEME = 'http://arxiv.org/schemas/atom';

function writeAuthor({ name, affiliations = [] }: Author): string {
  const places = affiliations.map(
    (place) => `      <arxiv:affiliation>${escapeXml(place)}</arxiv:affiliation>\n`,
  );
  return `    <author>
      <name>${escapeXml(name)}</name>
${places.join('')}    </author>
`;
}

function writeDoi(doi: string): string {
  return `    <arxiv:doi>${escapeXml(doi)}</arxiv:doi>
    <link rel="related" href="https://doi.org/${escapeAttribute(doi)}" title="doi"/>
`;
}

function writeOptional(name: string, text: string | undefined): string {
  return text === undefined ? '' : `    <${name}>${escapeXml(text)}</${name}>\n`;
}

/** One paper as an entry; `lacks` leaves an element out. */
export function writeEntry(version: Version, lacks?: 'id' | 'title'): string {
  const place = `${version.id}v${version.version}`;
  const categories = version.categories.map(
    (term) => `    <category term="${escapeAttribute(term)}" scheme="${SCHEME}"/>\n`,
  );
  return `  <entry>
${writeOptional('id', lacks === 'id' ? undefined : `http://arxiv.org/abs/${place}`)}${writeOptional('title', lacks === 'title' ? undefined : version.title)}    <updated>${writeTime(version.updated)}</updated>
    <link href="https://arxiv.org/abs/${place}" rel="alternate" type="text/html"/>
    <link href="https://arxiv.org/pdf/${place}" rel="related" type="application/pdf" title="pdf"/>
    <summary>${escapeXml(version.abstract)}</summary>
${categories.join('')}    <published>${writeTime(version.published)}</published>
${writeOptional('arxiv:comment', version.comment)}    <arxiv:primary_category term="${escapeAttribute(version.categories[0] ?? '')}"/>
${writeOptional('arxiv:journal_ref', version.journalRef)}${version.authors.map(writeAuthor).join('')}${version.dois.map(writeDoi).join('')}  </entry>
`;
}
