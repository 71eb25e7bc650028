import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { CertificateTrouble, Pin } from '../shared/bridge/certificate.ts';
import { pinSchema, plainHost } from '../shared/bridge/certificate.ts';

/** A certificate that a host has shown, and what the system makes of it. */
export type Shown = {
  readonly hostname: string;
  /** As Electron writes it: `sha256/` and base64. */
  readonly fingerprint: string;
  readonly trusted: boolean;
};

/** `system`: nobody has pinned anything for this host, so the system's own judgement stands. */
export type Verdict = 'take' | 'refuse' | 'system';

/** For a pinned host exactly the pinned certificate, even where the system trusts another one; every other host is the system's. */
export function verdictOn(pin: Pin | null, { hostname, fingerprint }: Shown): Verdict {
  if (pin === null || plainHost(hostname) !== pin.host) return 'system';
  return hexOf(fingerprint) === pin.fingerprint ? 'take' : 'refuse';
}

export function troubleWith(pin: Pin | null, shown: Shown): CertificateTrouble | null {
  const verdict = verdictOn(pin, shown);
  if (verdict === 'refuse') return 'other';
  return verdict === 'system' && !shown.trusted ? 'untrusted' : null;
}

function hexOf(fingerprint: string): string {
  const hex = Buffer.from(fingerprint.replace(/^sha256\//u, ''), 'base64').toString('hex');
  return hex.toUpperCase().match(/../gu)?.join(':') ?? '';
}

export type KeptPin = {
  readonly current: () => Pin | null;
  /** null forgets it. Throws where the file cannot be written; the former pin holds then. */
  readonly keep: (pin: Pin | null) => void;
};

/** The pin in a file. One that cannot be read is none: an office with a certificate of its own is then refused, never taken on trust. */
export function pinIn(file: string): KeptPin {
  let current = readPin(file);
  return {
    current: () => current,
    keep: (pin) => {
      if (pin === null) rmSync(file, { force: true });
      else {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(`${file}.new`, JSON.stringify(pin), { flush: true });
        renameSync(`${file}.new`, file);
      }
      current = pin;
    },
  };
}

function readPin(file: string): Pin | null {
  try {
    return pinSchema
      .nullable()
      .catch(null)
      .parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}
