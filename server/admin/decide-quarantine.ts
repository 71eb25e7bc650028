import type { Decided } from '../../shared/protocol/admin.ts';
import type { Result } from '../../shared/result.ts';
import { ok } from '../../shared/result.ts';
import type { Accounts } from '../accounts/accounts.ts';
import { note } from '../accounts/accounts.ts';
import type { ChangeSession } from '../changes/session.ts';
import type { Changes } from '../http/change-routes.ts';
import { readPulse } from '../operate/pulse.ts';
import type { Refusal } from '../refusal.ts';
import { refuse } from '../refusal.ts';
import type { Storage } from '../storage/storage.ts';
import type { QuarantinedOperation } from './quarantine.ts';
import { decidedId, decidingDevice, findQuarantined } from './quarantine.ts';

export type DecisionParts = {
  readonly storage: Storage;
  readonly accounts: Accounts;
  readonly changes: Pick<Changes, 'push'>;
};
export type Decision = 'take' | 'refuse';

/**
 * `take` does the operation in the name of who decides, who must be allowed to do it; whoever it meets, it meets like any edit.
 * `refuse` leaves it in the log for ever, without effect. Deciding again says what was decided first.
 */
export async function decideQuarantine(
  parts: DecisionParts,
  session: ChangeSession,
  { operation, decision }: { readonly operation: string; readonly decision: Decision },
): Promise<Result<Decided, Refusal>> {
  const { storage } = parts;
  const found = await storage.snapshot(async (db) => findQuarantined(db, session, operation));
  if (!found) return refuse('not-understood');
  if (found.state !== 'waits') return ok({ done: true, state: found.state });
  const wasTaken = await isTaken(storage, operation);
  const state = decision === 'take' || wasTaken ? 'taken' : 'refused';
  if (state === 'taken' && !wasTaken) {
    const done = await take(parts, session, found);
    if (!done.ok) return done;
  }
  return markDecided(parts, session, { operation, state });
}

/** Whether an earlier decision did it, and was cut off before it was written down. */
async function isTaken(storage: Storage, operation: string): Promise<boolean> {
  const rows = await storage.all('select id from operation where id = $1', [decidedId(operation)]);
  return rows.length > 0;
}

async function take(
  { storage, accounts, changes }: DecisionParts,
  session: ChangeSession,
  found: QuarantinedOperation,
): Promise<Result<null, Refusal>> {
  const { epoch } = await readPulse(storage);
  const device = decidingDevice(found.operation);
  const { table, row, base, set, was } = found;
  const id = decidedId(found.operation);
  const pushed = await changes.push(
    { ...session, device },
    {
      epoch,
      now: accounts.now(),
      actions: [{ id: accounts.newId(), name: found.actionName, at: found.at, undoes: null }],
      operations: [{ id, ctr: 1, action: 0, table, row, base, set, ...(was && { was }) }],
    },
  );
  if (!pushed.ok) return refuse(pushed.error);
  if (pushed.value.kind !== 'answers') return refuse('failed');
  return pushed.value.answers[0]?.verdict === 'quarantined' ? refuse('not-allowed') : ok(null);
}

async function markDecided(
  { accounts }: DecisionParts,
  { member }: ChangeSession,
  { operation, state }: { readonly operation: string; readonly state: 'taken' | 'refused' },
): Promise<Result<Decided, Refusal>> {
  return accounts.store.transaction(async (sql) => {
    const marked = await sql(
      "update quarantine set state = $2, decided_by = $3, decided_at = $4 where operation = $1 and state = 'waits' returning operation",
      [operation, state, member.name, accounts.now()],
    );
    if (marked.length > 0) {
      await note(accounts, sql, {
        member: member.name,
        deed: `quarantine-${state}`,
        about: operation,
      });
    }
    return ok({ done: true, state });
  });
}
