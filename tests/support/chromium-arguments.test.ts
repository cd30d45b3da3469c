import { describe, expect, it } from 'vitest';
import { chromiumArguments } from './chromium-arguments';

const extension = '/built';
const arxiv = { tlsPort: 4433, spki: 'c3BraQ==' };

describe('the command line of Chromium', () => {
  it('loads this extension alone', () => {
    const { args } = chromiumArguments({ extension, arxiv: undefined });
    expect(args).toEqual(['--disable-extensions-except=/built', '--load-extension=/built']);
  });

  it('leads arXiv to the local server and every other name nowhere', () => {
    const { args } = chromiumArguments({ extension, arxiv });
    expect(args.join()).toContain('MAP export.arxiv.org 127.0.0.1:4433');
    expect(args.join()).toContain('MAP * ~NOTFOUND');
    expect(args).toContain('--ignore-certificate-errors-spki-list=c3BraQ==');
  });

  it('leads Zotero’s port to its double, or nowhere', () => {
    const line = (zotero?: number) => chromiumArguments({ extension, arxiv, zotero }).args.join();
    expect(line(4711)).toContain('MAP 127.0.0.1:23119 127.0.0.1:4711');
    expect(line()).toContain('MAP 127.0.0.1:23119 ~NOTFOUND');
  });

  it('leads the name of a reader’s server to it, and trusts its certificate too', () => {
    const server = { host: 'dav.example', tlsPort: 4712, spki: 'c2Vj' };
    const { args } = chromiumArguments({ extension, arxiv, server });
    expect(args.join()).toContain('MAP dav.example 127.0.0.1:4712');
    expect(args).toContain('--ignore-certificate-errors-spki-list=c3BraQ==,c2Vj');
  });

  it('asks for a language where one is wanted', () => {
    const { args } = chromiumArguments({ extension, arxiv, language: 'zh-CN' });
    expect(args).toContain('--lang=zh-CN');
  });

  it('leaves loading to the pipe where it starts without one', () => {
    const line = chromiumArguments({ extension: undefined, arxiv });
    expect(line.args.join()).not.toContain('--load-extension');
    expect(line.args).toContain('--enable-unsafe-extension-debugging');
    expect(line.ignoreDefaultArgs).toEqual(['--disable-extensions']);
  });
});
