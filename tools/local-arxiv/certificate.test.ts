import { createHash, X509Certificate } from 'node:crypto';
import { expect, test } from 'vitest';
import { makeCertificate } from './certificate';

test('the certificate names its hosts, signs itself and has the hash it says', () => {
  const now = Date.UTC(2026, 5, 1);
  const { cert, spki } = makeCertificate(['export.arxiv.org', 'rss.arxiv.org'], now);
  const read = new X509Certificate(cert);
  expect(read.checkHost('export.arxiv.org')).toBe('export.arxiv.org');
  expect(read.checkHost('rss.arxiv.org')).toBe('rss.arxiv.org');
  expect(read.checkHost('arxiv.org')).toBeUndefined();
  expect(read.verify(read.publicKey)).toBe(true);
  expect(Date.parse(read.validFrom)).toBeLessThan(now);
  expect(Date.parse(read.validTo)).toBeGreaterThan(now);
  const der = read.publicKey.export({ type: 'spki', format: 'der' });
  expect(createHash('sha256').update(der).digest('base64')).toBe(spki);
});
