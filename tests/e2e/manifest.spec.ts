import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';

type Manifest = {
  permissions: string[];
  host_permissions: string[];
  optional_permissions?: string[];
  optional_host_permissions?: string[];
  content_security_policy: { extension_pages: string };
};

function built(folder: string): Manifest {
  return JSON.parse(readFileSync(`.output/${folder}/manifest.json`, 'utf8'));
}

/** The first column of the README's table of permissions. */
function explained(): string[] {
  const [, section = ''] = readFileSync('README.md', 'utf8').split('## Permissions');
  const [table = ''] = section.split('\n## ');
  return [...table.matchAll(/^\| `([^`]+)`/gm)].map(([, name = '']) => name).sort();
}

for (const folder of ['chrome-mv3', 'edge-mv3', 'firefox-mv3']) {
  test(`the README gives a reason for each permission of ${folder}, and for no other`, () => {
    const { permissions, host_permissions, ...optional } = built(folder);
    const { optional_permissions = [], optional_host_permissions = [] } = optional;
    const asked = [
      ...permissions,
      ...host_permissions,
      ...optional_permissions,
      ...optional_host_permissions,
    ];
    // Firefox has its sidebar without asking for it.
    const here = explained().filter((name) => name !== 'sidePanel' || folder !== 'firefox-mv3');
    expect(asked.sort()).toEqual(here);
  });

  test(`${folder} runs no code but its own and asks no host in the open but Zotero here`, () => {
    const policy = built(folder).content_security_policy.extension_pages;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
    const types = "require-trusted-types-for 'script'; trusted-types printable own-script";
    expect(policy.includes(types)).toBe(folder !== 'firefox-mv3');
    // Which https hosts can be asked is decided by permissions: arXiv's, and one the reader names.
    expect(policy.match(/https?:\S*/g)).toEqual(['https:', 'http://127.0.0.1:23119;']);
    expect(built(folder).host_permissions).toEqual([
      'https://export.arxiv.org/*',
      'https://rss.arxiv.org/*',
    ]);
  });
}
