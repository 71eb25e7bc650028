import { z } from 'zod';
import type { Sql } from './account-store.ts';

/** What an office is, from its first start on. */
export type OfficeIdentity = {
  readonly id: string;
  readonly name: string;
  /** Signs access tokens; the same for all processes of the office. */
  readonly accessKey: Uint8Array;
};

const settingRows = z.array(z.object({ name: z.string(), value: z.string() }));

/** The key that signs access tokens, made at the first start; all processes of the office have the same. */
export async function accessKey(sql: Sql, fresh: string): Promise<Uint8Array> {
  for (const [name, value] of [
    ['access-key', fresh],
    ['guard', '1'],
  ] as const) {
    await sql(
      'insert into office_setting (name, value) values ($1, $2) on conflict (name) do nothing',
      [name, value],
    );
  }
  const rows = await sql("select name, value from office_setting where name = 'access-key'");
  return Buffer.from(settingRows.parse(rows)[0]?.value ?? fresh, 'base64url');
}

/** Voids every access token at once; the next start makes a new key. */
export async function forgetAccessKey(sql: Sql): Promise<void> {
  await sql("delete from office_setting where name = 'access-key'");
}

/**
 * Counts a change of who may do what, so that open connections ask again. Whoever changes members does this first: it also makes two
 * of them wait for each other, and the last administrator cannot be closed by two at a time.
 */
export async function raiseGuard(sql: Sql): Promise<void> {
  await sql(
    "update office_setting set value = cast(cast(value as bigint) + 1 as text) where name = 'guard'",
  );
}

export async function readGuard(sql: Sql): Promise<string> {
  const rows = await sql("select name, value from office_setting where name = 'guard'");
  return settingRows.parse(rows)[0]?.value ?? '';
}
