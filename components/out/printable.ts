/**
 * Opens a page of our own that asks for a document, shows it and prints it. The policy of our pages
 * forbids frames and styles in a document, and holds in a document made of a blob as well; a style
 * sheet that a script makes is allowed. False where the browser opens no window.
 */
export function openPrintable(html: string): boolean {
  const page = window.open('/print.html', '_blank');
  if (!page) return false;
  window.addEventListener('message', ({ source, origin }) => {
    // Also when it is loaded anew.
    if (source === page && origin === location.origin) page.postMessage(html, origin);
  });
  return true;
}

/** The other half: asks the window that opened this page for a document, shows it and prints it. */
export function showPrintable(): void {
  const trusted = trustedMaker();
  window.addEventListener('message', ({ source, origin, data }) => {
    if (source !== window.opener || origin !== location.origin || typeof data !== 'string') return;
    show(data, trusted);
    window.print();
  });
  window.opener?.postMessage('printable', location.origin);
}

/** The styles are taken out first: the policy would refuse them where they stand, and say so. */
function show(html: string, trusted: (html: string) => string): void {
  const styles = /<style>(.*?)<\/style>/s;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles.exec(html)?.[1] ?? '');
  const given = new DOMParser().parseFromString(trusted(html.replace(styles, '')), 'text/html');
  document.adoptedStyleSheets = [sheet];
  document.title = given.title;
  const { lang, dir } = given.documentElement;
  Object.assign(document.documentElement, { lang, dir });
  document.body.replaceChildren(...given.body.childNodes);
}

type Maker = { createHTML(html: string): string };

/** In Chrome our policy lets nothing but this make documents of texts: https://w3c.github.io/trusted-types/ */
function trustedMaker(): (html: string) => string {
  const types: { createPolicy(name: string, maker: Maker): Maker } | undefined = Reflect.get(
    window,
    'trustedTypes',
  );
  const made = types?.createPolicy('printable', { createHTML: (html) => html });
  return (html) => made?.createHTML(html) ?? html;
}
