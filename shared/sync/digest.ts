const modulus = 2n ** 64n;

/** Which of the 256 parts of its table a row is counted in: by the last byte of its id, for the first ones only tell the time. */
export function bucketOf(id: string): number {
  return Number.parseInt(id.slice(-2), 16) % 256;
}

/** The text whose SHA-256 stands for a row at a number. */
export function rowText(id: string, seq: number): string {
  return `${id} ${seq}`;
}

/** What a row adds to the sum of its bucket: the first eight bytes of the hash of `rowText`, as a number. */
export function rowSum(hash: Uint8Array): bigint {
  return new DataView(hash.buffer, hash.byteOffset, 8).getBigUint64(0);
}

/** Sums instead of XOR, so that a row counted twice does not cancel itself. */
export function plus(sum: bigint, row: bigint): bigint {
  return (sum + row) % modulus;
}

export function minus(sum: bigint, row: bigint): bigint {
  return (sum - row + modulus) % modulus;
}

/** A sum as it travels: sixteen hexadecimal digits. */
export function sumText(sum: bigint): string {
  return sum.toString(16).padStart(16, '0');
}

/** A sum from its text; throws where it is none. */
export function sumOf(text: string): bigint {
  return BigInt(`0x${text}`);
}
