import { expect, test } from 'vitest';
import { checkWhole } from './check-whole';

test.each([
  '<a/>',
  '<a></a>',
  '<?xml version="1.0" encoding=\'UTF-8\'?>\n<!-- <b> --><a:b c="/>" d = \'"\' ></a:b >\n<!----> ',
  '<a><b/><![CDATA[ </a> & ]]>&amp;&#12;&#xaF; > " \' ]]></a>',
  '<ä><öü-1.2_x/></ä>',
])('%s is whole', (xml) => {
  expect(() => checkWhole(xml)).not.toThrow();
});

test.each([
  ['nothing', ''],
  ['no element', '<!-- a -->'],
  ['two elements', '<a/><b/>'],
  ['words before it', 'a<a/>'],
  ['words behind it', '<a/>a'],
  ['a text as it stands behind it', '<a/><![CDATA[a]]>'],
  ['an end that is missing', '<a><b></b>'],
  ['an end of another', '<a><b></a></b>'],
  ['an end of another prefix', '<a:b></c:b>'],
  ['an end too many', '<a/></a>'],
  ['an end before its begin', '</a><a>'],
  ['an end with an attribute', '<a></a b="c">'],
  ['an element cut off', '<a><b'],
  ['an end cut off', '<a></a'],
  ['an attribute cut off', '<a b="c></a>'],
  ['an attribute without a value', '<a b></a>'],
  ['an attribute without quotes', '<a b=c></a>'],
  ['attributes without a blank', '<a b="c"d="e"/>'],
  ['an attribute twice', '<a b="c" d=\'\' b = "e"/>'],
  ['an element in an attribute', '<a b="<c>"/>'],
  ['a comment cut off', '<a/><!-- a --'],
  ['an instruction cut off', '<?xml version="1.0"'],
  ['an instruction with a quote that goes on', '<?b "?><a c=""/>'],
  ['a text as it stands cut off', '<a><![CDATA[ ]]</a>'],
  ['a sign that begins an element', '<a>b < c</a>'],
  ['a sign that begins an entity', '<a>b & c</a>'],
  ['a name that is none', '<a><1></1></a>'],
  ['an element without a name', '<a><></></a>'],
  ['a declaration', '<!DOCTYPE a><a/>'],
])('%s is refused', (_what, xml) => {
  expect(() => checkWhole(xml)).toThrow(SyntaxError);
});

test('long texts that never end are refused in one pass', () => {
  for (const part of ['<a ', '<!--', '<a b="', '<?a ', '<![CDATA[', ' a=" ', '&']) {
    expect(() => checkWhole(`<a>${part.repeat(100_000)}`)).toThrow(SyntaxError);
  }
});
