import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paper } from '@/tests/support/papers';
import { checkTemplate, fillTemplate } from './link-template';

const old = paper({
  id: 'cond-mat/0603304',
  version: 2,
  title: 'AC/DC & #1?',
  dois: ['10.1002/(A)<1::B>2;3-#'],
});

test.each([
  ['https://host/{id}', 'https://host/cond-mat/0603304'],
  ['  http://host:8080/a?id={id}&v={version}#x ', 'http://host:8080/a?id=cond-mat/0603304&v=2#x'],
  ['https://host/{id}v{version}', 'https://host/cond-mat/0603304v2'],
  ['https://host/{title}', 'https://host/AC%2FDC%20%26%20%231%3F'],
  ['https://doi.org/{doi}', 'https://doi.org/10.1002/(A)%3C1%3A%3AB%3E2%3B3-%23'],
  ['HTTPS://host?{id}{id}', 'HTTPS://host?cond-mat/0603304cond-mat/0603304'],
])('%s leads somewhere', (template, address) => {
  expect(checkTemplate(template)).toBeUndefined();
  expect(fillTemplate(template, old)).toBe(address);
});

test.each([
  ['', 'not-an-address'],
  ['{id}', 'not-an-address'],
  ['host/{id}', 'not-an-address'],
  ['javascript:alert("{id}")', 'not-an-address'],
  ['data:text/html,{title}', 'not-an-address'],
  ['https:///{id}', 'not-an-address'],
  ['https://a b/{id}', 'not-an-address'],
  ['https://host:port/{id}', 'not-an-address'],
  ['https://{id}.host/', 'placeholder-in-host'],
  ['https://host{id}', 'placeholder-in-host'],
  ['https://{title}@host/{id}', 'placeholder-in-host'],
  ['https://host/{ID}', 'unknown-placeholder'],
  ['https://host/{id', 'unknown-placeholder'],
  ['https://host/{{id}}', 'unknown-placeholder'],
  ['https://me:secret@host/{id}', 'login'],
  ['https://host/', 'no-paper'],
  ['https://host/{version}', 'no-paper'],
])('%s is %s', (template, problem) => {
  expect(checkTemplate(template)).toBe(problem);
  expect(fillTemplate(template, old)).toBeUndefined();
});

test('a paper without DOI has no address by DOI', () => {
  expect(fillTemplate('https://doi.org/{doi}', paper({ id: '2602.00001' }))).toBeUndefined();
});

test('no paper leads to another host', () => {
  const texts = fc.string({ unit: 'binary' });
  fc.assert(
    fc.property(texts, texts, (title, doi) => {
      const given = paper({ id: '2602.00001', title, dois: [doi] });
      const address = fillTemplate('https://host/{title}/{doi}?{id}', given);
      expect(new URL(address ?? '').host).toBe('host');
    }),
  );
});
