/** A record's identity: a UUID of version 7 in lower case (RFC 9562), so that ids sort by the time of their birth. */
export type Id = string;

/**
 * Builds a UUIDv7 (RFC 9562, 5.7) from the time in milliseconds since 1970 and 10 random bytes.
 * Both come in as arguments because shared/ has neither clock nor dice.
 */
export function uuidv7(now: number, random: Uint8Array): Id {
  const bytes = new Uint8Array(16);
  bytes.set(random.subarray(0, 10), 6);
  let rest = Math.max(0, Math.trunc(now));
  for (let i = 5; i >= 0; i -= 1) {
    bytes[i] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  bytes[6] = ((bytes[6] ?? 0) % 16) + 0x70;
  bytes[8] = ((bytes[8] ?? 0) % 64) + 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
