import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeEntities } from './decode-entities';

test.each([
  ['a &amp; b', 'a & b'],
  ['&lt;i&gt; &quot;&apos;', '<i> "\''],
  ['&amp;lt;', '&lt;'],
  ['&amp;amp;amp;', '&amp;amp;'],
  ['&#38;lt;', '&lt;'],
  ['&#969;&#x3C9;&#x1F600;', 'ωω😀'],
  ['&nbsp; &AMP; & ; &; &#; &#x;', '&nbsp; &AMP; & ; &; &#; &#x;'],
  ['&#0; &#xD800; &#x110000; &#99999999999;', '\uFFFD \uFFFD \uFFFD \uFFFD'],
])('decodes %j once', (text, expected) => {
  expect(decodeEntities(text)).toBe(expected);
});

test('any text comes back from its escaped form', () => {
  const entities = fc.constantFrom('&', '<', '>', 'amp;', 'lt;', '#38;', ' ');
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(entities).map((parts) => parts.join('')),
      ),
      (text) => {
        const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
        expect(decodeEntities(escaped)).toBe(text);
      },
    ),
  );
});
