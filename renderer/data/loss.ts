import type { Deps } from './deps.ts';
import { lossKey } from './store/book-store.ts';

/** When the browser has thrown the book away and begun an empty one (ISO 8601); null where it has not, or where it was read. */
export async function lossOf({ store }: Deps): Promise<string | null> {
  return (await store.device.get(lossKey))?.value ?? null;
}

/** It was read, and is not shown again. */
export async function forgetLoss({ store }: Deps): Promise<void> {
  await store.device.delete(lossKey);
}
