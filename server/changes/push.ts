import type { OfficeRefusal } from '../../shared/protocol/account.ts';
import type { PushAnswer } from '../../shared/protocol/push.ts';
import type { Result } from '../../shared/result.ts';
import { err, ok } from '../../shared/result.ts';
import type { Storage, Writer } from '../storage/storage.ts';
import { Met, numberOf } from '../storage/storage.ts';
import { checkedPush } from './checked-push.ts';
import type { Known } from './known-operations.ts';
import { knownById, knownByNumber } from './known-operations.ts';
import type { Pushing, Surroundings } from './pushing.ts';
import type { ChangeSession } from './session.ts';
import { takeIn } from './take-in.ts';

/**
 * Takes in what a device's people did. `body` is parsed JSON of unknown content. All of it is taken in or nothing; whatever was answered
 * once is answered the same again. Throws when the database does; the device then asks again.
 */
export async function push(
  storage: Storage,
  session: ChangeSession,
  body: unknown,
  surroundings: Surroundings,
): Promise<Result<PushAnswer, OfficeRefusal>> {
  const checked = checkedPush(body);
  if (!checked.ok) return checked;
  let tries = 0;
  return storage.transaction(async (db) => {
    tries += 1;
    return pushIn(db, { storage, session, push: checked.value, again: tries > 1, ...surroundings });
  });
}

async function pushIn(db: Writer, pushing: Pushing): Promise<Result<PushAnswer, OfficeRefusal>> {
  const { session, push } = pushing;
  const device = await lockDevice(db, session.device);
  const { epoch, lastCtr, head } = device;
  if (push.epoch !== epoch) return ok({ kind: 'epoch', epoch, lastCtr });
  if (push.operations.some(({ base }) => base > head)) return err('not-understood');
  const first = push.operations[0]?.ctr ?? 1;
  if (first > lastCtr + 1) return ok({ kind: 'gap', expected: lastCtr + 1 });

  const sent = push.operations.filter(({ ctr }) => ctr <= lastCtr);
  const before = await knownByNumber(db, session.device, sent);
  const other = sent.find(({ id, ctr }) => before.get(ctr)?.id !== id);
  if (other) return ok({ kind: 'fork', ctr: other.ctr });

  const fresh = push.operations.filter(({ ctr }) => ctr > lastCtr);
  const arrived = pushing.again ? await knownById(db, fresh) : new Map<string, Known>();
  return ok(await takeIn(db, pushing, { sent: before, arrived, head }));
}

type DeviceRow = { readonly epoch: number; readonly head: number; readonly lastCtr: number };

/** Holds the device, so that two pushes of it come one after the other. */
async function lockDevice(db: Writer, device: string): Promise<DeviceRow> {
  for (let tries = 0; tries < 2; tries += 1) {
    const [row] = await db.all(
      `select last_ctr, (select head from office) as head, (select epoch from office) as epoch
       from device where id = $1 @locked`,
      [device],
    );
    if (row) {
      return {
        epoch: numberOf(row, 'epoch'),
        head: numberOf(row, 'head'),
        lastCtr: numberOf(row, 'last_ctr'),
      };
    }
    await db.run('insert into device (id, last_ctr) values ($1, 0) on conflict do nothing', [
      device,
    ]);
  }
  throw new Met('The device was added and taken away.');
}
