import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** A self-signed certificate made for one run of the tests, so that none is kept anywhere. */
export type Certificate = {
  key: string;
  cert: string;
  /** Base64 of the SHA-256 of its public key: how Chromium is told to trust this one alone. */
  keyHash: string;
};

const DAY = 86_400_000;
const ECDSA_WITH_SHA256 = der(0x30, Buffer.from('06082a8648ce3d040302', 'hex'));
const COMMON_NAME = Buffer.from('0603550403', 'hex');
const SUBJECT_ALT_NAME = Buffer.from('0603551d11', 'hex');

/** One value in DER: its tag, its length, its content (X.690, 8.1). */
function der(tag: number, ...content: Uint8Array[]): Buffer {
  const body = Buffer.concat(content);
  const length = body.length;
  const size =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
}

const text = (tag: number, value: string) => der(tag, Buffer.from(value));
const utcTime = (at: number) =>
  text(0x17, `${new Date(at).toISOString().replace(/[-:T]/g, '').slice(2, 14)}Z`);

/** A certificate of version 3 (RFC 5280, 4.1) for these hosts, valid from yesterday for a month. */
export function createCertificate(hosts: readonly string[]): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const now = Date.now();
  const name = der(0x30, der(0x31, der(0x30, COMMON_NAME, text(0x0c, 'Nearhand tests'))));
  const names = der(0x30, ...hosts.map((host) => text(0x82, host)));
  const extensions = der(0x30, der(0x30, SUBJECT_ALT_NAME, der(0x04, names)));
  const signed = der(
    0x30,
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    ECDSA_WITH_SHA256,
    name,
    der(0x30, utcTime(now - DAY), utcTime(now + 30 * DAY)),
    name,
    spki,
    der(0xa3, extensions),
  );
  const signature = sign('sha256', signed, privateKey);
  const certificate = der(0x30, signed, ECDSA_WITH_SHA256, der(0x03, Buffer.from([0]), signature));
  const lines = certificate.toString('base64').match(/.{1,64}/g) ?? [];
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n'),
    keyHash: createHash('sha256').update(spki).digest('base64'),
  };
}
