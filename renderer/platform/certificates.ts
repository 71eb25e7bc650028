import type { CertificateTrouble, Pin } from '../../shared/bridge/certificate.ts';
import { plainHost } from '../../shared/bridge/certificate.ts';
import { platform } from './platform.ts';

/** Certificates that an office has of its own; null where the page runs in a browser, which judges them alone. */
export const officeCertificates =
  window.wellfield === undefined
    ? null
    : {
        /** False where it could not be kept. */
        pin: async (pin: Pin | null): Promise<boolean> => platform.pinCertificate(pin),
        trouble: async (host: string): Promise<CertificateTrouble | null> =>
          platform.certificateTrouble(host),
      };

/** The host of an address such as `https://office.example:4180`, as pins name it. */
export function pinHost(address: string): string {
  return plainHost(new URL(address).hostname);
}
