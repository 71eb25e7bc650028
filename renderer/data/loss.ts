import { z } from 'zod';
import type { Deps } from './deps.ts';
import type { BroughtBack } from './journal/bring-back.ts';
import { lossKey } from './store/book-store.ts';

/** When the browser has thrown the book away and begun an empty one (ISO 8601); null where it has not, or where it was read. */
export async function lossOf({ store }: Deps): Promise<string | null> {
  return (await store.device.get(lossKey))?.value ?? null;
}

/** It was read, and is not shown again. */
export async function forgetLoss({ store }: Deps): Promise<void> {
  await store.device.delete(lossKey);
}

const backKey = 'broughtBack';

const backSchema = z.object({
  at: z.iso.datetime(),
  entries: z.int(),
  unread: z.int(),
  office: z.string().nullable(),
});

/** What came back after a loss, and when (ISO 8601). */
export type NotedBack = BroughtBack & { readonly at: string };

/** The loss is made good; what is left to say of it waits until it was read. */
export async function noteBroughtBack({ store, now }: Deps, back: BroughtBack): Promise<void> {
  const value = JSON.stringify({ ...back, at: new Date(now()).toISOString() } satisfies NotedBack);
  await store.transaction('rw', store.device, async () => {
    await store.device.delete(lossKey);
    await store.device.put({ key: backKey, value });
  });
}

/** null where nothing came back, or where it was read. */
export async function broughtBackOf({ store }: Deps): Promise<NotedBack | null> {
  const noted = await store.device.get(backKey);
  return noted ? backSchema.parse(JSON.parse(noted.value)) : null;
}

/** It was read, and is not shown again. */
export async function forgetBroughtBack({ store }: Deps): Promise<void> {
  await store.device.delete(backKey);
}
