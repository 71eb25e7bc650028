import { join } from 'node:path';
import { openPostgres } from '../storage/postgres.ts';
import { openSqlite } from '../storage/sqlite.ts';
import type { Storage } from '../storage/storage.ts';
import { lockFolder } from './folder-lock.ts';

/** Where an office is kept: a PostgreSQL, if its address is known, otherwise a folder. */
export type Where = { readonly folder: string; readonly databaseUrl: string | undefined };

export type Held = { readonly storage: Storage; readonly release: () => Promise<void> };

/** Opens an office's storage for working in it. Of a folder there is one such holder; of a PostgreSQL any number. */
export async function hold({ folder, databaseUrl }: Where): Promise<Held> {
  if (databaseUrl !== undefined) {
    const storage = await openPostgres(databaseUrl);
    return { storage, release: async () => storage.close() };
  }
  const unlock = lockFolder(folder);
  try {
    const storage = openSqlite(officeFile(folder));
    return {
      storage,
      release: async () => {
        await storage.close();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}

/** Opens it beside a running office, for reading a copy of it or for one short change. */
export async function visit({ folder, databaseUrl }: Where): Promise<Storage> {
  return databaseUrl === undefined ? openSqlite(officeFile(folder)) : openPostgres(databaseUrl);
}

export function officeFile(folder: string): string {
  return join(folder, 'office.sqlite');
}
