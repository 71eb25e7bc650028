import { Dexie } from 'dexie';

/**
 * What a transaction has read already. A question that comes again within it, from another part of a command or page, is answered without
 * another round to the disk. Whoever writes forgets all of it.
 */
const memories = new WeakMap<object, Map<string, unknown>>();

export async function remembered<T>(question: string, ask: () => Promise<T>): Promise<T> {
  const transaction: object | null = Dexie.currentTransaction;
  if (!transaction) return ask();
  const memory = memories.get(transaction) ?? new Map<string, unknown>();
  memories.set(transaction, memory);
  if (!memory.has(question)) memory.set(question, ask());
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a question names what it asks for, so its answer has one type
  return memory.get(question) as Promise<T>;
}

export function forgetAll(): void {
  const transaction: object | null = Dexie.currentTransaction;
  if (transaction) memories.delete(transaction);
}
