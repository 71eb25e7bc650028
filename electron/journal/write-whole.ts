import { open, rename, rm } from 'node:fs/promises';

/** Writes a file so that it is there whole or as it was before. Rejects where the system refuses. */
export async function writeWhole(file: string, content: Uint8Array | string): Promise<void> {
  const fresh = `${file}.new`;
  const handle = await open(fresh, 'w', 0o600);
  try {
    await handle.writeFile(content);
    await handle.datasync();
  } catch (error) {
    // Closing may be refused for the same reason, which is the one to be told.
    await handle.close().catch(() => undefined);
    await rm(fresh, { force: true });
    throw error;
  }
  await handle.close();
  await rename(fresh, file);
}
