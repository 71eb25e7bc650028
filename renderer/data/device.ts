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

/** Where the person who works at this device sets out from; '' while nobody has said. */
export async function homeOf({ store }: Deps): Promise<string> {
  return (await store.device.get('home'))?.value ?? '';
}

/** Keeps it on this device. */
export async function keepHome({ store }: Deps, home: string): Promise<void> {
  await store.device.put({ key: 'home', value: home.trim() });
}

/** How the interface looks on this device, as it was chosen in the settings; what nobody has chosen is missing. */
export type Look = { readonly language?: string; readonly scheme?: string };

export async function lookOf({ store }: Deps): Promise<Look> {
  const [language, scheme] = await store.device.bulkGet(['language', 'scheme']);
  return { ...(language && { language: language.value }), ...(scheme && { scheme: scheme.value }) };
}

/** Keeps what is named; the rest stays as it was chosen. */
export async function keepLook({ store }: Deps, look: Look): Promise<void> {
  await store.device.bulkPut(Object.entries(look).map(([key, value]) => ({ key, value })));
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
