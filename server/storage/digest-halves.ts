import { hash } from 'node:crypto';
import { rowText, sumText } from '../../shared/sync/digest.ts';

/** The first eight bytes of the SHA-256 of a row's id and number, as two numbers of 32 bits, so that sums stay exact in both databases. */
export function digestHigh(id: string, seq: number): number {
  return bytesOf(id, seq).readUInt32BE(0);
}

export function digestLow(id: string, seq: number): number {
  return bytesOf(id, seq).readUInt32BE(4);
}

/** The sum of the whole numbers modulo 2^64 in hex, 16 digits. */
export function digestSum(high: number, low: number): string {
  return sumText(BigInt.asUintN(64, BigInt(high) * 2n ** 32n + BigInt(low)));
}

function bytesOf(id: string, seq: number): Buffer {
  return hash('sha256', rowText(id, seq), 'buffer');
}
