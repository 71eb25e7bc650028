import type { Lock } from '../../../shared/seal/lock.ts';
import { lockSchema } from '../../../shared/seal/lock.ts';
import type { BookStore } from '../store/book-store.ts';
import { lockKey } from '../store/stays-plain.ts';

/** The record that opens a sealed book; null: the book is not sealed. Throws where it is not as it was written: no key, no book. */
export async function readLock({ device }: Pick<BookStore, 'device'>): Promise<Lock | null> {
  const record = await device.get(lockKey);
  return record ? lockOfText(record.value) : null;
}

export async function keepLock({ device }: Pick<BookStore, 'device'>, lock: Lock): Promise<void> {
  await device.put({ key: lockKey, value: textOfLock(lock) });
}

export function textOfLock(lock: Lock): string {
  return JSON.stringify(lock);
}

export function lockOfText(text: string): Lock {
  return lockSchema.parse(JSON.parse(text));
}
