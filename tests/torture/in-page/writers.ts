import type { OpenBook } from '../../../renderer/data/open-book.ts';

const text = 'v'.repeat(3000);
const enough = 20;

/**
 * Two writers that have no table in common and are never done. Answers when one of them, or both, have written a good deal; from then on they only
 * read, for a write that is cut in two is another story (docs/gotchas.md).
 */
export async function writeForEver({ store }: OpenBook): Promise<void> {
  const begun = Promise.withResolvers<void>();
  const go = async (put: () => PromiseLike<unknown>, get: () => PromiseLike<unknown>) => {
    for (let n = 0; n < enough; n += 1) await put();
    begun.resolve();
    for (;;) await get();
  };
  const { drafts, device } = store;
  const writer = { key: 'writer', value: text };
  const [put, get] = [() => drafts.put(writer), () => drafts.get('writer')];
  void store.transaction('rw', drafts, async () => go(put, get));
  const [putOther, getOther] = [() => device.put(writer), () => device.get('writer')];
  void store.transaction('rw', device, async () => go(putOther, getOther));
  await begun.promise;
}
