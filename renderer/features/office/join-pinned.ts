import type { CertificateTrouble } from '../../../shared/bridge/certificate.ts';
import type { Result } from '../../../shared/result.ts';
import { err } from '../../../shared/result.ts';
import type { AccountRefusal, JoinWish, OfficeActions } from '../../hooks/office.ts';
import { officeAddress } from '../../hooks/office.ts';
import { officeCertificates, pinHost } from '../../platform/certificates.ts';

export type CertificateRefusal = {
  readonly type: 'certificate';
  readonly trouble: CertificateTrouble | 'not-kept';
};

/** Joins with the certificate pinned before anything is asked; where nobody has joined nothing stays pinned. */
export async function joinPinned(
  join: OfficeActions['join'],
  wish: JoinWish,
  fingerprint: string | null,
): Promise<Result<null, AccountRefusal | CertificateRefusal>> {
  const address = officeAddress(wish.address);
  // What is wrong with an address is said by who joins.
  if (officeCertificates === null || address === null) return join(wish);
  const host = pinHost(address);
  if (!(await officeCertificates.pin(fingerprint === null ? null : { host, fingerprint }))) {
    return err({ type: 'certificate', trouble: 'not-kept' });
  }
  const done = await join(wish);
  if (done.ok) return done;
  const trouble = done.error.type === 'unreachable' ? await officeCertificates.trouble(host) : null;
  await officeCertificates.pin(null);
  return trouble === null ? done : err({ type: 'certificate', trouble });
}
