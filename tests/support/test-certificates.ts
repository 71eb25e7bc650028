import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprintOf } from '../../server/operate/certificate.ts';

/** Certificates for 127.0.0.1 that nobody trusts, made for these tests by openssl (P-256, a hundred years), with their keys in the open. */
export type TestCertificate = {
  readonly certFile: string;
  readonly keyFile: string;
  readonly cert: Buffer;
  readonly key: Buffer;
  readonly fingerprint: string;
};

export function testCertificate(name: 'one' | 'other'): TestCertificate {
  const file = (kind: 'cert' | 'key') =>
    join(import.meta.dirname, 'certificates', `test-${name}.${kind}.pem`);
  const [certFile, keyFile] = [file('cert'), file('key')];
  const cert = readFileSync(certFile);
  return { certFile, keyFile, cert, key: readFileSync(keyFile), fingerprint: fingerprintOf(cert) };
}
