import type { Result } from '../../shared/result.ts';
import { ok } from '../../shared/result.ts';
import type { Accounts, By } from '../accounts/accounts.ts';
import { note } from '../accounts/accounts.ts';
import { revokeDevice } from '../accounts/devices.ts';
import { raiseGuard } from '../accounts/settings.ts';
import type { Refusal } from '../refusal.ts';
import { refuse } from '../refusal.ts';

/** For good, from its next request on; what it holds it keeps until it asks, and then drops. */
export async function revoke(
  accounts: Accounts,
  { member: by }: By,
  id: string,
): Promise<Result<null, Refusal>> {
  return accounts.store.transaction(async (sql) => {
    await raiseGuard(sql);
    if (!(await revokeDevice(sql, id, accounts.now()))) return refuse('not-understood');
    await note(accounts, sql, { member: by.name, deed: 'device-revoked', about: id });
    return ok(null);
  });
}
