import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

/** A private key and a self-signed certificate, both PEM, and the hash browsers can pin. */
export type Certificate = { key: string; cert: string; spki: string };

function element(tag: number, ...contents: Uint8Array[]): Buffer {
  const content = Buffer.concat(contents);
  const { length } = content;
  const bytes = length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...(length < 128 ? [length] : bytes)]), content]);
}

const sequence = (...contents: Uint8Array[]) => element(0x30, ...contents);
const bitString = (content: Uint8Array) => element(0x03, Buffer.from([0]), content);
const octets = (content: Uint8Array) => element(0x04, content);
const integer = (...bytes: number[]) => element(0x02, Buffer.from(bytes));
const TRUE = element(0x01, Buffer.from([255]));

function utcTime(time: number): Buffer {
  const digits = new Date(time).toISOString().replace(/[-:T]/g, '').slice(2, 14);
  return element(0x17, Buffer.from(`${digits}Z`));
}

/** Object identifiers in their encoded form, RFC 5280 and RFC 5758. */
const OID = {
  commonName: element(0x06, Buffer.from('550403', 'hex')),
  basicConstraints: element(0x06, Buffer.from('551d13', 'hex')),
  subjectAltName: element(0x06, Buffer.from('551d11', 'hex')),
  extKeyUsage: element(0x06, Buffer.from('551d25', 'hex')),
  serverAuth: element(0x06, Buffer.from('2b06010505070301', 'hex')),
  ecdsaSha256: element(0x06, Buffer.from('2a8648ce3d040302', 'hex')),
};

function name(text: string): Buffer {
  const value = element(0x0c, Buffer.from(text));
  return sequence(element(0x31, sequence(OID.commonName, value)));
}

function extensions(hosts: readonly string[]): Buffer {
  const names = hosts.map((host) => element(0x82, Buffer.from(host)));
  return element(
    0xa3,
    sequence(
      sequence(OID.basicConstraints, TRUE, octets(sequence(TRUE))),
      sequence(OID.extKeyUsage, octets(sequence(OID.serverAuth))),
      sequence(OID.subjectAltName, octets(sequence(...names))),
    ),
  );
}

function toBeSigned(hosts: readonly string[], spki: Uint8Array, now: number): Buffer {
  const year = 365 * 86_400_000;
  const subject = name('local arXiv for tests');
  return sequence(
    element(0xa0, integer(2)),
    element(0x02, Buffer.from([1]), randomBytes(8)),
    sequence(OID.ecdsaSha256),
    subject,
    sequence(utcTime(now - 2 * 86_400_000), utcTime(now + year)),
    subject,
    spki,
    extensions(hosts),
  );
}

function pem(label: string, der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
}

function signed(content: Buffer, key: KeyObject): Buffer {
  return sequence(content, sequence(OID.ecdsaSha256), bitString(sign('sha256', content, key)));
}

/** Makes a P-256 certificate for the hosts, valid for a year (RFC 5280, section 4.1). */
export function makeCertificate(hosts: readonly string[], now: number): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: pem('CERTIFICATE', signed(toBeSigned(hosts, spki, now), privateKey)),
    spki: createHash('sha256').update(spki).digest('base64'),
  };
}
