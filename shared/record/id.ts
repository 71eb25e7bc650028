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
  let id = '';
  for (let i = 0; i < 16; i += 1) {
    if (hyphenBefore.has(i)) id += '-';
    id += hexOf[bytes[i] ?? 0];
  }
  return id;
}

const hyphenBefore: ReadonlySet<number> = new Set([4, 6, 8, 10]);
const hexOf = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Ten random bytes a time, drawn from a larger draw: asking the system for each id alone is what makes ids slow. */
export function pooledBytes(fill: (bytes: Uint8Array<ArrayBuffer>) => void): () => Uint8Array {
  const pool = new Uint8Array(10 * 512);
  let at = pool.length;
  return () => {
    if (at === pool.length) {
      fill(pool);
      at = 0;
    }
    at += 10;
    return pool.subarray(at - 10, at);
  };
}

const countersPerMillisecond = 0x1000;

/**
 * A source of ids that rise even within one millisecond and when the clock is set back: the twelve bits behind the time
 * count (RFC 9562, 6.2, method 1), so that rows imported together keep the order of their file.
 */
export function risingIds(now: () => number, randomBytes: () => Uint8Array): () => Id {
  let time = 0;
  let counter = 0;
  return () => {
    const clock = now();
    if (clock > time) {
      time = clock;
      counter = 0;
    } else {
      counter += 1;
      time += Math.floor(counter / countersPerMillisecond);
      counter %= countersPerMillisecond;
    }
    const random = randomBytes();
    random[0] = Math.floor(counter / 256);
    random[1] = counter % 256;
    return uuidv7(time, random);
  };
}
