import type { OfficeRefusal } from '../../shared/protocol/account.ts';
import type { HelloAnswer } from '../../shared/protocol/hello.ts';
import { helloSchema, quarantineStates } from '../../shared/protocol/hello.ts';
import { protocol } from '../../shared/protocol/values.ts';
import type { Result } from '../../shared/result.ts';
import { err, ok } from '../../shared/result.ts';
import type { Reader, Storage } from '../storage/storage.ts';
import { textOf } from '../storage/storage.ts';
import { floorOf } from './forget-removed.ts';
import { readOffice } from './office-state.ts';
import type { ChangeSession } from './session.ts';

/** The first word of every exchange: which protocol both speak, where the office stands, and what became of what was quarantined. */
export async function hello(
  storage: Storage,
  session: ChangeSession,
  body: unknown,
  { now }: { readonly now: () => number },
): Promise<Result<HelloAnswer, OfficeRefusal>> {
  const said = helloSchema.safeParse(body);
  if (!said.success) return err('not-understood');
  const [oldest, newest] = said.data.protocol;
  if (newest < protocol.oldest) return err('newer-app-needed');
  // The app is ahead of the office: nothing that this office could say would be understood.
  if (oldest > protocol.now) return err('not-understood');
  return storage.snapshot(async (db) => {
    const { id, name, head, epoch, lastCtr } = await readOffice(db, session.device);
    const floor = await floorOf(db);
    return ok({
      protocol: Math.min(newest, protocol.now),
      epoch,
      office: { id, name },
      head,
      lastCtr,
      now: now(),
      ...(floor > 0 && { floor }),
      member: session.member,
      quarantine: await quarantineOf(db, session.device),
    });
  });
}

/** As many as a screen could show; the newest ones. */
const quarantineLimit = 2000;

async function quarantineOf(db: Reader, device: string): Promise<HelloAnswer['quarantine']> {
  const rows = await db.all(
    'select operation, state from quarantine where device = $1 order by ctr desc limit $2',
    [device, quarantineLimit],
  );
  return rows.flatMap((row) => {
    const state = quarantineStates.find((known) => known === row['state']);
    return state ? [{ operation: textOf(row, 'operation'), state }] : [];
  });
}
