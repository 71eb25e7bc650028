import { z } from 'zod';
import type { Id } from '../../shared/record/id.ts';
import type { Sql } from './account-store.ts';
import type { Sealing } from './sealing.ts';
import { isSealed, OtherSecretKey } from './sealing.ts';

const valueRows = z.array(z.object({ value: z.string() }));
const keptRows = z.array(z.object({ id: z.string(), secret: z.string() }));

/**
 * Binds an office to the key of its second factors, and seals those that were kept before it had one. All processes of an office have one
 * key: throws `OtherSecretKey` where this is another one, or none where there was one.
 */
export async function sealSecondFactors(sql: Sql, sealing: Sealing): Promise<void> {
  const { keyName } = sealing;
  if (keyName !== null) {
    await sql(
      "insert into office_setting (name, value) values ('secret-key', $1) on conflict (name) do nothing",
      [keyName],
    );
  }
  const [known] = valueRows.parse(
    await sql("select value from office_setting where name = 'secret-key'"),
  );
  if ((known?.value ?? null) !== keyName) {
    throw new OtherSecretKey('The second factors of this office are sealed with another key.');
  }
  if (keyName === null) return;
  for (const column of ['totp', 'totp_pending'] as const) {
    const kept = keptRows.parse(
      await sql(`select id, ${column} as secret from member where ${column} is not null`),
    );
    for (const { id, secret } of kept.filter((one) => !isSealed(one.secret))) {
      // Another process may have given its owner another one meanwhile.
      await sql(`update member set ${column} = $2 where id = $1 and ${column} = $3`, [
        id,
        sealing.seal(secret, id),
        secret,
      ]);
    }
  }
}

/** Where the key is lost: nobody has a second factor any more, and the next start may bring another key. Answers who had one. */
export async function endSecondFactors(sql: Sql): Promise<readonly Id[]> {
  await sql("delete from office_setting where name = 'secret-key'");
  const ended = await sql(
    'update member set totp = null, totp_pending = null where totp is not null or totp_pending is not null returning id',
  );
  return z
    .array(z.object({ id: z.string() }))
    .parse(ended)
    .map(({ id }) => id);
}
