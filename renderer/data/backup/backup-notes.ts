import { z } from 'zod';
import type { Deps } from '../deps.ts';

const momentValue = z.number().min(0);

const madeSchema = z.object({
  /** '' where it was a download. */
  name: z.string(),
  at: momentValue,
  /** How far the book's log was. */
  head: z.int().min(0),
  bytes: z.int().min(0),
  isSealed: z.boolean(),
  /** It was read back from its place, and is what was written. A download cannot be. */
  isReadBack: z.boolean(),
});
export type MadeBackup = z.infer<typeof madeSchema>;

const sealSchema = z.object({
  salt: z.string(),
  iterations: z.int(),
  check: z.string(),
  /** The system's key store has the key; otherwise it is there as long as the program runs. */
  isKept: z.boolean(),
});
export type BackupSeal = z.infer<typeof sealSchema>;

/** What this device remembers of its backups, outside of the book. */
const notesSchema = z.object({
  last: madeSchema.nullable().catch(null),
  /** Why the last attempt came to nothing; null where it did not. */
  trouble: z.object({ code: z.string(), at: momentValue }).nullable().catch(null),
  /** A passphrase was set: no backup is made without its key, and this tells the right one from another. */
  seal: sealSchema.nullable().catch(null),
  /** Since when a reminder waits: the first look at this book, or when it was put off. */
  remindSince: momentValue.nullable().catch(null),
});
export type BackupNotes = z.infer<typeof notesSchema>;

const key = 'backups';

export async function backupNotes({ store }: Deps): Promise<BackupNotes> {
  const noted = await store.device.get(key);
  return notesSchema.parse(noted ? JSON.parse(noted.value) : {});
}

export async function noteBackup(deps: Deps, change: Partial<BackupNotes>): Promise<void> {
  const { store } = deps;
  await store.transaction('rw', store.device, async () => {
    const value = JSON.stringify({ ...(await backupNotes(deps)), ...change });
    await store.device.put({ key, value });
  });
}

/** The book's log as the rules of backups see it. */
export type BackupStand = BackupNotes & {
  readonly head: number;
};

export async function backupStand(deps: Deps): Promise<BackupStand> {
  const [notes, head] = await Promise.all([backupNotes(deps), deps.book.log.head()]);
  return { ...notes, head };
}
