/** The names and numbers by which a browser is led to a local arXiv. */
export type LocalAddress = {
  /** Port of its TLS server on 127.0.0.1. */
  tlsPort: number;
  /** Base64 SHA-256 of the public key of its certificate. */
  spki: string;
};

/** A server of the reader's own on this machine, and the name it goes by. */
export type NamedServer = LocalAddress & { host: string };

export type ChromiumArguments = { args: string[]; ignoreDefaultArgs: string[] };

type Options = {
  /** Absolute folder of the extension it starts with; without one, some are loaded later. */
  extension: string | undefined;
  /** Without it the browser asks the real arXiv. */
  arxiv: LocalAddress | undefined;
  /** Port of a proxy on 127.0.0.1 that all requests take, and that knows the way to that arXiv. */
  proxy?: number | undefined;
  /** Port on 127.0.0.1 that stands in for Zotero's; none, and nobody is there. */
  zotero?: number | undefined;
  /** The reader's own server, where a test has one. */
  server?: NamedServer | undefined;
  /** Language of the browser, such as `zh-CN`; without it the machine's. */
  language?: string | undefined;
};

/** The command line that loads the extension and resolves arXiv's name. */
export function chromiumArguments(options: Options): ChromiumArguments {
  const { extension, arxiv, proxy, zotero, server, language } = options;
  const common = [
    ...(arxiv ? localNetwork(arxiv, { zotero, server, proxy }) : []),
    ...(language ? [`--lang=${language}`] : []),
  ];
  if (extension === undefined) {
    // They are loaded over the debugging pipe, which this flag allows.
    return {
      args: ['--enable-unsafe-extension-debugging', ...common],
      ignoreDefaultArgs: ['--disable-extensions'],
    };
  }
  const loading = [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`];
  return { args: [...loading, ...common], ignoreDefaultArgs: [] };
}

/**
 * Every name but arXiv's is unknown, so that nothing leaves the machine; nor does a test reach the
 * Zotero that may run on it.
 */
function localNetwork(
  { tlsPort, spki }: LocalAddress,
  { zotero, server, proxy }: Pick<Options, 'zotero' | 'server' | 'proxy'>,
): string[] {
  const keys = [spki, server?.spki].filter(Boolean).join();
  const trust = `--ignore-certificate-errors-spki-list=${keys}`;
  // The proxy refuses what isn't arXiv, loopback included.
  if (proxy) return [`--proxy-server=127.0.0.1:${proxy}`, '--proxy-bypass-list=<-loopback>', trust];
  const rules = [
    `MAP export.arxiv.org 127.0.0.1:${tlsPort}`,
    `MAP rss.arxiv.org 127.0.0.1:${tlsPort}`,
    `MAP 127.0.0.1:23119 ${zotero === undefined ? '~NOTFOUND' : `127.0.0.1:${zotero}`}`,
    ...(server ? [`MAP ${server.host} 127.0.0.1:${server.tlsPort}`] : []),
    // The first rule that fits counts, so this one leaves all other ports as they are.
    'MAP 127.0.0.1 127.0.0.1',
    'MAP * ~NOTFOUND',
  ];
  return [`--host-resolver-rules=${rules.join(', ')}`, trust];
}
