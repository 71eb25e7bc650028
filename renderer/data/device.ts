import type { Deps } from './deps.ts';
import type { BookStore } from './store/book-store.ts';

/** Who works at this device, by name; '' while nobody has said. */
export async function authorOf(store: BookStore): Promise<string> {
  return (await store.device.get('author'))?.value ?? '';
}

/** Names the person whose name the log carries from now on. It stays on this device. */
export async function nameAuthor({ store }: Deps, name: string): Promise<void> {
  await store.device.put({ key: 'author', value: name.trim() });
}

/**
 * Drafts are what a person has typed but not yet saved. They are kept on this device alone, outside the book and its
 * log, so that nothing is lost when a window closes.
 */
export async function keepDraft({ store }: Deps, key: string, value: unknown): Promise<void> {
  await store.drafts.put({ key, value });
}

export async function readDraft({ store }: Deps, key: string): Promise<unknown> {
  return (await store.drafts.get(key))?.value;
}

export async function dropDraft({ store }: Deps, key: string): Promise<void> {
  await store.drafts.delete(key);
}
