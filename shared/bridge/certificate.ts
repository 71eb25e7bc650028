import { z } from 'zod';

/** SHA-256 of a certificate as 32 pairs of hex in capitals with colons between: the one spelling that is kept and compared. */
export const fingerprintSchema = z.string().regex(/^[\dA-F]{2}(?::[\dA-F]{2}){31}$/u);

/** The one certificate that a host may show. */
export const pinSchema = z.object({
  /** As in an address, in small letters, without a port; of IPv6 without brackets. */
  host: z.string().regex(/^[a-z\d.:_-]{1,253}$/u),
  fingerprint: fingerprintSchema,
});
export type Pin = z.infer<typeof pinSchema>;

/** `other`: it is not the pinned one. `untrusted`: none is pinned, and the system does not trust it. */
export const certificateTroubleSchema = z.enum(['other', 'untrusted']);
export type CertificateTrouble = z.infer<typeof certificateTroubleSchema>;

/**
 * The fingerprint in what somebody typed or pasted: capitals or not, with colons, spaces or nothing between, also behind what `openssl` and
 * the office print before it. Null where it is none.
 */
export function fingerprintIn(typed: string): string | null {
  const [found] =
    /(?<![\da-f][\s:]?)[\da-f]{2}(?:[\s:]?[\da-f]{2}){31}$/iu.exec(typed.trim()) ?? [];
  const pairs = found?.toUpperCase().match(/[\dA-F]{2}/gu);
  return pairs?.join(':') ?? null;
}

/** IPv6 stands in brackets in an address, and without them where a certificate is looked at. */
export function plainHost(host: string): string {
  return host.toLowerCase().replace(/^\[(.*)\]$/u, '$1');
}
