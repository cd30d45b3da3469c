import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';

const builds = ['chrome-mv3', 'edge-mv3', 'firefox-mv3'];

/** What could make code of a text, or markup of a foreign one, or fetch code from elsewhere. */
const dangers: Readonly<Record<string, RegExp>> = {
  eval: /(?<![\w$.])eval\s*\(/g,
  'new Function': /\bnew Function\b|(?<![\w$.])Function\s*\(/g,
  'text for a timer': /set(?:Timeout|Interval)\(\s*["'`]/g,
  'document.write': /\bdocument\.writeln?\b/g,
  innerHTML: /\b(?:innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|srcdoc)\b/g,
  'text as a document': /\b(?:parseFromString|createContextualFragment|parseHTMLUnsafe)\b/g,
  'script elements': /createElement\(\s*["'`]script/g,
  'code of elsewhere': /\b(?:importScripts|import)\s*\(\s*["'`](?:https?:)?\/\//g,
  'address of script': /["'`]javascript:/g,
  'listener for others': /\bon(?:Message|Connect)External\b|\bonConnect\b/g,
};

/** The few that stand there, how often, and why each is harmless. */
const explained: readonly { file: RegExp; danger: string; text: RegExp; why: string }[] = [
  {
    file: /start|follow-banner/,
    danger: 'innerHTML',
    text: /__html==\w+\.innerHTML\)\|\|\(\w+\.innerHTML=\w+\.__html/,
    why: 'Preact sets what `dangerouslySetInnerHTML` holds, and the test below finds none of it.',
  },
  {
    file: /start|follow-banner|background|sync/,
    danger: 'listener for others',
    text: /onMessage:\w+\(\w+\),onMessageExternal:\w+\(\w+\)/,
    why: "Firefox's polyfill wraps both and listens to neither.",
  },
  {
    file: /background|late-ports/,
    danger: 'script elements',
    text: /createElement\(`script`\);Object\.assign\(\w+,\{src:\w+,onload/,
    why: 'Firefox and pages load `sync.js`, a file of ours, by its fixed name.',
  },
  {
    file: /printable/,
    danger: 'text as a document',
    text: /new DOMParser\(?\)?\)?\.parseFromString/,
    why: 'The digest of our own page, with all texts escaped; such a document runs no scripts.',
  },
];

/** Hosts that may be named: those we ask, those that links lead to, and names that nobody looks up. */
const hosts: Readonly<Record<string, string>> = {
  'export.arxiv.org': 'asked',
  'rss.arxiv.org': 'asked',
  '127.0.0.1': 'the Zotero of this computer',
  'arxiv.org': 'links',
  'doi.org': 'links',
  'www.alphaxiv.org': 'links',
  'api.semanticscholar.org': 'links',
  'scholar.google.com': 'links',
  'example.org': "the example in the options' field",
  'www.w3.org': 'names of XML forms',
  'bit.ly': "Dexie's words of errors",
  'tinyurl.com': "Dexie's words of errors",
};

function filesOf(build: string, ending: RegExp): [name: string, text: string][] {
  const names = readdirSync(`.output/${build}`, { recursive: true, encoding: 'utf8' });
  const wanted = names.filter((name) => ending.test(name));
  return wanted.map((name) => [name, readFileSync(`.output/${build}/${name}`, 'utf8')]);
}

function found(name: string, text: string): string[] {
  return Object.entries(dangers).flatMap(([danger, pattern]) =>
    [...text.matchAll(pattern)].flatMap(({ index }) => {
      const around = text.slice(Math.max(0, index - 60), index + 80);
      const isKnown = explained.some(
        (one) => one.danger === danger && one.file.test(name) && one.text.test(around),
      );
      return isKnown ? [] : [`${name}: ${danger}: ${around}`];
    }),
  );
}

for (const build of builds) {
  test(`${build} makes no code or markup of texts and loads none`, () => {
    const scripts = filesOf(build, /\.js$/);
    expect(scripts.length).toBeGreaterThan(10);
    expect(scripts.flatMap(([name, text]) => found(name, text))).toEqual([]);
  });

  test(`${build} names no host but those explained`, () => {
    const texts = filesOf(build, /\.(?:js|html|css|json)$/);
    const named = texts.flatMap(([name, text]) =>
      [...text.matchAll(/\bhttps?:\/\/([a-z\d][\w.-]*)/gi)].map(
        ([, host = '']) => [host, name] as const,
      ),
    );
    expect(named.filter(([host]) => !Object.hasOwn(hosts, host))).toEqual([]);
  });

  test(`pages of ${build} have no script or style but files of their own`, () => {
    for (const [name, html] of filesOf(build, /\.html$/)) {
      expect([
        name,
        html.match(/<script(?![^>]*\ssrc="\/)[^>]*>|<style|\son\w+=|<iframe|<base/gi),
      ]).toEqual([name, null]);
      for (const [, address = ''] of html.matchAll(/\s(?:src|href)="([^"]*)"/g)) {
        expect([name, address]).toEqual([name, expect.stringMatching(/^\/(?!\/)/)]);
      }
    }
  });

  test(`the manifest of ${build} opens no door to pages or other extensions`, () => {
    const manifest = JSON.parse(readFileSync(`.output/${build}/manifest.json`, 'utf8'));
    const doors = [
      'externally_connectable',
      'content_scripts',
      'web_accessible_resources',
      'sandbox',
    ];
    expect(Object.keys(manifest).filter((key) => doors.includes(key))).toEqual([]);
    expect(Object.keys(manifest.content_security_policy)).toEqual(['extension_pages']);
  });
}

test('no component of ours gives markup as a text', () => {
  const names = ['components', 'entrypoints', 'lib'].flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' }).map((name) => `${room}/${name}`),
  );
  const sources = names.filter((name) => /(?<!\.test)\.tsx?$/.test(name));
  expect(sources.length).toBeGreaterThan(400);
  const given = sources.filter((name) => /dangerouslySet|__html/.test(readFileSync(name, 'utf8')));
  expect(given).toEqual([]);
});
