import { expect, it } from 'vitest';
import { previewQueries } from './preview';

const query = (text: string, name = '') => ({ name, text });

it('says what is wrong with a query before it is added', () => {
  const [preview] = previewQueries([query('all:"space group" or all:"inorganic"')], []);
  expect(preview?.findings.map(({ code }) => code)).toContain('lowerCaseOperator');
});

it('names the query that asks the same, saved or above, however it is written', () => {
  const saved = [query('cat:cs.AI AND ti:crystal', 'Mine')];
  const previews = previewQueries(
    [query('(cat:cs.AI AND ti:crystal)'), query('ti:a'), query('ti:a ', 'Twice'), query('((', '')],
    saved,
  );
  expect(previews.map(({ sameAs }) => sameAs)).toEqual(['Mine', undefined, 'ti:a', undefined]);
});
