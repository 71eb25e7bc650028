export type StoragePromise = 'persistent' | 'may-be-cleared' | 'unknown';

/** Asks the browser to keep the book when the disk runs low, and says what it promised. */
export async function askToKeepStorage(): Promise<StoragePromise> {
  if (!('storage' in navigator) || !('persist' in navigator.storage)) return 'unknown';
  const kept = (await navigator.storage.persisted()) || (await navigator.storage.persist());
  return kept ? 'persistent' : 'may-be-cleared';
}

/** Bytes that this page's origin uses, and how many it may use; null where the browser does not say. */
export type StorageUse = { readonly used: number; readonly most: number };

export async function measureStorage(): Promise<StorageUse | null> {
  if (!('storage' in navigator) || !('estimate' in navigator.storage)) return null;
  const { usage, quota } = await navigator.storage.estimate();
  return usage === undefined || quota === undefined ? null : { used: usage, most: quota };
}
