import { accountStore } from '../accounts/account-store.ts';
import { writeDown } from '../accounts/audit.ts';
import { endSecondFactors } from '../accounts/sealed-factors.ts';
import { raiseGuard } from '../accounts/settings.ts';
import type { Storage } from '../storage/storage.ts';

/** For an office whose secret key is lost, from whoever has its disk: all second factors end. Answers how many there were. */
export async function endAllSecondFactors(
  storage: Storage,
  { at, newId }: { readonly at: number; readonly newId: () => string },
): Promise<number> {
  return accountStore(storage).transaction(async (sql) => {
    await raiseGuard(sql);
    const ended = await endSecondFactors(sql);
    const deed = { at, member: '', deed: 'second-factor-off', detail: 'at the server' } as const;
    for (const about of ended) await writeDown(sql, { ...deed, id: newId(), about });
    return ended.length;
  });
}
