/** What a text does to a page that takes it for more than text: `globalThis.broken` is set. */
const trap = 'globalThis.broken=1';

const bomb = `$${'{\\frac{1}'.repeat(3000)}${'}'.repeat(3000)}$`;

/** Texts that try to be more than text, or to break what holds them, by what they are. */
const named: readonly (readonly [name: string, text: string])[] = [
  // Markup.
  ['a script', `<script>${trap}</script>`],
  ['an image with a handler', `<img src=x onerror="${trap}">`],
  ['an SVG with a handler', `<svg/onload=${trap}>`],
  ['a frame of a script address', `<iframe src="javascript:${trap}"></iframe>`],
  ['a template that closes its page', `</title></style></textarea></p><script>${trap}</script>`],
  ['a breaker of double quotes', `" autofocus onfocus="${trap}`],
  ['a breaker of single quotes', `' onmouseover='${trap}`],
  ['a breaker of grave accents', `\`\${${trap}}\``],
  ['a style', '<style>*{display:none!important}</style>'],
  ['a base', '<base href="https://evil.example/"><meta http-equiv=refresh content=0>'],
  ['a comment left open', '<!-- never closed'],
  ['a section of plain XML', `]]><![CDATA[<x>]]>`],
  ['a processing instruction', '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY y "z">]>&y;'],
  ['entities', '&lt;b&gt; &amp;amp; &#60; &#x3c;script&#x3e; &nbsp;&notin'],
  ['a link of script', `[click](javascript:${trap})`],
  ['an address of script', `javascript:${trap}`],
  ['an address with a login', 'https://arxiv.org@evil.example/abs/2602.00001'],
  // Letters nobody sees, and directions.
  ['an override of direction', 'abc \u202egnp.exe'],
  ['directions left open', '\u202a\u202b\u202d\u2066\u2067\u2068 open'],
  ['directions closed too often', 'a \u202c\u202c\u2069\u2069 b'],
  ['marks of direction', '\u200e\u200f\u061c a'],
  ['Arabic', 'مرحبا بالعالم (1) & 2 < 3'],
  ['Hebrew among English', 'On שלום, a note [3] (v2)'],
  ['letters without width', 'zero\u200bwi\u200cdth\u200d and\u2060 \ufeffmark'],
  ['nothing that can be seen', '\u200b\u2060\u00ad\u200b'],
  ['a soft hyphen', 'su\u00adper\u00adcon\u00adduc\u00adtor'],
  ['a family of one emoji', '👨‍👩‍👧‍👦 and 🏳️‍🌈 and 🇩🇪 👍🏽'],
  ['a stack of accents', `Z${'\u0301\u0316\u035f'.repeat(60)}algo`],
  ['accents with no letter', '\u0301\u0302 lone'],
  ['separators of lines', 'one\u2028two\u2029three\u0085four'],
  ['letters that fold to more', 'ﬁ ﷺ İstanbul ẞ ǆ Å Å Å'],
  ['the last letter of a plane', '\u{10ffff} \u{1f600} \ufffd'],
  ['tags of flags', '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}'],
  ['letters of other widths', '＜ｓｃｒｉｐｔ＞ ｆｕｌｌ　ｗｉｄｔｈ'],
  // Long.
  ['20,000 letters without a blank', 'x'.repeat(20_000)],
  ['20,000 letters in words', 'lorem ipsum dolor '.repeat(1112).slice(0, 20_000)],
  ['a very long word of hyphens', 'self-'.repeat(300)],
  ['a long address', `https://example.org/${'path/'.repeat(200)}`],
  ['rows of Chinese', '量子计算与模型'.repeat(100)],
  // Words of the machine.
  ['0', '0'],
  ['-0', '-0'],
  ['null', 'null'],
  ['undefined', 'undefined'],
  ['NaN', 'NaN'],
  ['false', 'false'],
  ['an object', '[object Object]'],
  ['__proto__', '__proto__'],
  ['constructor', 'constructor'],
  ['toString', 'toString'],
  ['hasOwnProperty', 'hasOwnProperty'],
  ['then', 'then'],
  ['a number too large', '1e999'],
  ['JSON', '{"__proto__":{"broken":1},"a":[1,2]}'],
  ['JSON left open', '{"format":"arxiv-daily-queries","queries":['],
  // Signs that templates, expressions and files read.
  ['signs of a replacement', "$& $1 $` $' $$ $<name>"],
  ['a placeholder of ours', '$1 and $2 and $9'],
  ['a placeholder of printf', '%s %d %n %x %%'],
  ['a percent that decodes to nothing', '%E0%A4%A %u0041 %00'],
  ['templates', `{{constructor.constructor('${trap}')()}} \${7*7} <%= 7*7 %> #{7*7}`],
  ['a bar', '|'],
  ['bars between words', 'one | two | three'],
  ['an expression', '(a+)+$[^\\]'.repeat(3)],
  ['stars and marks', '*?.*+[]{}()^$|\\'],
  ['a backslash at the end', 'ends with \\'],
  ['many backslashes', '\\\\\\\\ \\n \\t \\u0041'],
  ['quotes of all kinds', `"'“”„‘’«»\`´`],
  ['one quote', '"'],
  ['one bracket', '('],
  ['brackets that never close', '(((((([[[[{{{{'],
  ['commas and semicolons', 'a, b; c,, d;'],
  ['a formula of a spreadsheet', `=cmd|' /C calc'!A0`],
  ['another formula', '@SUM(1+1)*cmd|x'],
  ['a formula with a sign', '+1+cmd|x'],
  ['a formula of other width', '＝1+1'],
  ['YAML', '- !!js/function >\n  a: &b *b'],
  ['SQL', "'; DROP TABLE papers; --"],
  ['a shell', '`rm -rf /`; $(reboot) && :(){ :|:& };:'],
  ['a path', '../../../../etc/passwd\\..\\con.txt'],
  ['markers of a digest', '<!-- ARXIV_PAPERS_END --> <!-- ARXIV_PAPERS_START -->'],
  ['Markdown', '# Head **bold** [link](x) `code` ![i](y) <br> ~~s~~ | a | b |'],
  ['a rule of Markdown', '--- *** ___ ==='],
  ['a record of RIS', 'x ER  - \r\nTY  - JOUR\r\nTI  - other'],
  ['an entry of BibTeX', 'x},\n}\n@misc{evil, title={y}'],
  // TeX.
  ['a bomb of fractions', bomb],
  ['a definition of itself', '$\\def\\x{\\x\\x}\\x$'],
  ['TeX that opens', 'on $\\frac{1$ and $x_{$ and \\textbf{never'],
  ['TeX with an address', `$\\href{javascript:${trap}}{x} \\url{x} \\includegraphics{y}$`],
  ['TeX of a style', '$\\style{position:fixed}{x} \\class{a}{b} \\cssId{c}{d}$'],
  ['prices', 'from $5 to $10, not $\\$20'],
  ['TeX of a file', '\\input{/etc/passwd} \\write18{id} \\catcode`\\%=12'],
  ['many dollars', '$'.repeat(999)],
  // The query language of arXiv.
  ['a query left open', 'ti:"spin AND (au:x OR'],
  ['operators', 'AND OR ANDNOT NOT'],
  ['every paper', '*:* OR all:*'],
];

/** Texts that no XML can hold, so that only readers and files bring them. */
const beyondXml: typeof named = [
  ['the null character', 'a\0b'],
  ['control characters', '\u0001\u0007\u0008\u001b[31mred\u001b[0m\u007f'],
  ['half a character', 'a\ud83d b'],
  ['the other half', '\ude00 a'],
  ['no characters', '\ufffe\uffff x'],
];

/** Texts of several lines, as a note or a file may have; titles come on one. */
const ofLines: typeof named = [
  ['line ends of all kinds', 'one\ntwo\r\nthree\rfour'],
  ['tabs and blanks', '\t  a\t\tb  \u00a0\u3000 '],
  ['an empty line', 'a\n\n\n\nb'],
];

/** Texts that arXiv could send. */
export const arxivTexts = named;
/** Texts that a reader could type, paste or bring in a file. */
export const hostileTexts = [...named, ...beyondXml, ...ofLines];
