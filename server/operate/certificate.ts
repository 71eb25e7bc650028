import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** The certificate that an office shows by itself, with the key to it. */
export type OwnCertificate = {
  readonly cert: Buffer;
  readonly key: Buffer;
  /** SHA-256 of the certificate, in pairs of hex with colons between: what a device can pin. */
  readonly fingerprint: string;
};

/** One file was named without the other. */
export class HalfCertificate extends Error {
  override readonly name = 'HalfCertificate';
}

/** The file begins with no certificate in PEM. */
export class BadCertificate extends Error {
  override readonly name = 'BadCertificate';
}

/** Reads the files of `--cert` and `--key`; undefined where neither is named. */
export function ownCertificate(
  cert: string | undefined,
  key: string | undefined,
): OwnCertificate | undefined {
  if (cert === undefined && key === undefined) return undefined;
  if (cert === undefined || key === undefined) throw new HalfCertificate('One without the other.');
  const chain = readFileSync(cert);
  return { cert: chain, key: readFileSync(key), fingerprint: fingerprintOf(chain) };
}

/** Of the first certificate of a chain, which is the server's own. */
export function fingerprintOf(chain: Buffer): string {
  try {
    return new X509Certificate(chain).fingerprint256;
  } catch (error) {
    throw new BadCertificate('No certificate in PEM.', { cause: error });
  }
}
