import { z } from 'zod';
import type { Result } from '../../shared/result.ts';
import { ok } from '../../shared/result.ts';
import type { Refusal } from '../refusal.ts';
import { refuse } from '../refusal.ts';
import type { Sql } from './account-store.ts';
import { delayAfter, forgottenAfter, longestDelay } from './lock-out.ts';

const failureRows = z.array(z.object({ failures: z.number() }));
const untilRows = z.array(z.object({ until: z.number() }));

/**
 * Counts a try as failed before its password is looked at, so that a hundred at once are a hundred failures; `succeed` takes it back.
 * Answers how many there are in a row with this one. Refuses with `locked-out` while the delay of the last one runs. `who` is a hash: names that were tried are not kept.
 */
export async function beginTry(
  sql: Sql,
  who: string,
  at: number,
): Promise<Result<number, Refusal>> {
  // A delay longer than any that is given was written by a clock that was wrong.
  const counted = failureRows.parse(
    await sql(
      `insert into sign_in_try (who, failures, until, at) values ($1, 1, 0, $2)
       on conflict (who) do update set at = $2,
         failures = case when sign_in_try.at < $3 then 1 else sign_in_try.failures + 1 end
       where sign_in_try.until <= $2 or sign_in_try.until > $4
       returning failures`,
      [who, at, at - forgottenAfter, at + longestDelay],
    ),
  );
  const failures = counted[0]?.failures;
  if (failures === undefined) {
    const locked = untilRows.parse(
      await sql('select until from sign_in_try where who = $1', [who]),
    );
    return refuse('locked-out', Math.max(1000, (locked[0]?.until ?? 0) - at));
  }
  await sql('update sign_in_try set until = $2 where who = $1', [who, at + delayAfter(failures)]);
  return ok(failures);
}

export async function succeed(sql: Sql, who: string): Promise<void> {
  await sql('delete from sign_in_try where who = $1', [who]);
}

/** A try that was neither right nor wrong: takes its own failure back, and no other. */
export async function takeBack(sql: Sql, who: string): Promise<void> {
  await sql('update sign_in_try set failures = failures - 1, until = 0 where who = $1', [who]);
}

export async function forgetOldTries(sql: Sql, at: number): Promise<void> {
  await sql('delete from sign_in_try where at < $1', [at - forgottenAfter]);
}
