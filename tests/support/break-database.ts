import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Chromium reads the manifest of its database first; what does not read as one is broken to it. */
export async function breakDatabase(profile: string): Promise<void> {
  const files = await readdir(profile, { recursive: true });
  const manifests = files.filter((file) => /\.indexeddb\.leveldb.MANIFEST-\d+$/u.test(file));
  if (manifests.length !== 1) throw new Error(`There are ${manifests.length} databases.`);
  for (const manifest of manifests) await writeFile(join(profile, manifest), 'broken');
}
