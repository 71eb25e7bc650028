export type StoragePromise = 'persistent' | 'may-be-cleared' | 'unknown';

/** Asks the browser to keep the book when the disk runs low, and says what it promised. */
export async function askToKeepStorage(): Promise<StoragePromise> {
  if (!('storage' in navigator) || !('persist' in navigator.storage)) return 'unknown';
  const kept = (await navigator.storage.persisted()) || (await navigator.storage.persist());
  return kept ? 'persistent' : 'may-be-cleared';
}
