import type { Feed, Paper } from '@/lib/arxiv/paper';

/** Writes a page as arXiv's server does. */
export function atomOf({ updated, total, start, papers }: Feed, size: number): string {
  return `<?xml version='1.0' encoding='UTF-8'?>
<feed xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/" xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns="http://www.w3.org/2005/Atom">
  <id>https://arxiv.org/api/c2ltdWxhdGlvbg</id>
  <title>arXiv Query: search_query=&amp;id_list=&amp;start=${start}&amp;max_results=${size}</title>
  <updated>${timeOf(updated)}</updated>
  <opensearch:itemsPerPage>${size}</opensearch:itemsPerPage>
  <opensearch:totalResults>${total}</opensearch:totalResults>
  <opensearch:startIndex>${start}</opensearch:startIndex>
${papers.map(entryOf).join('\n')}
</feed>`;
}

function entryOf(paper: Paper): string {
  const { id, version, title, abstract, authors, published, updated, categories } = paper;
  const { primaryCategory, comment, journalRef } = paper;
  return `  <entry>
    <id>http://arxiv.org/abs/${id}v${version}</id>
    <title>${title}</title>
    <updated>${timeOf(updated)}</updated>
    <link href="https://arxiv.org/abs/${id}v${version}" rel="alternate" type="text/html"/>
    <summary>${abstract}</summary>
    ${categories.map((term) => `<category term="${term}" scheme="http://arxiv.org/schemas/atom"/>`).join('')}
    <published>${timeOf(published)}</published>
    ${comment ? `<arxiv:comment>${comment}</arxiv:comment>` : ''}
    <arxiv:primary_category term="${primaryCategory}"/>
    ${journalRef ? `<arxiv:journal_ref>${journalRef}</arxiv:journal_ref>` : ''}
    ${authors.map(({ name }) => `<author><name>${name}</name></author>`).join('')}
  </entry>`;
}

function timeOf(moment: number): string {
  return new Date(moment).toISOString().replace('.000Z', 'Z');
}
