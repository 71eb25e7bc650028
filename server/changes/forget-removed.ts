import type { Reader, Storage, Writer } from '../storage/storage.ts';
import { numberOf, textOf } from '../storage/storage.ts';

const day = 24 * 60 * 60 * 1000;
/** So long an office tells of removals. */
const remembered = 400 * day;
/** A device that was heard of within this time is waited for, however far behind it is. */
const waitedFor = 180 * day;
const rowsAtOnce = 2000;

/**
 * Forgets the records that were removed 400 days ago or earlier, and what left scopes then. Devices that come back from before read all
 * anew (`floorOf`). A client stays as long as anything of it is known. May run beside the office. Answers how many records it forgot.
 */
export async function forgetRemoved(storage: Storage, now: number): Promise<number> {
  const floor = await storage.transaction(async (db) => raiseFloor(db, now));
  if (floor === 0) return 0;
  let forgotten = 0;
  for (const which of [belonging, clients]) {
    let after: After | null = { tbl: '', row_id: '' };
    while (after) {
      const some: Some = { which, floor, after };
      const done: Done = await storage.transaction(async (db) => forgetSome(db, some));
      forgotten += done.forgotten;
      after = done.after;
    }
  }
  await storage.transaction(async (db) => db.run('delete from leave where seq <= $1', [floor]));
  return forgotten;
}

/** Nothing is ever without the client with which it lies, be it removed itself. */
const clients = `tbl = 'clients' and not exists (
  select 1 from row_state other where other.client_id = row_state.row_id and other.tbl <> 'clients')`;
const belonging = "tbl <> 'clients'";

type After = { readonly tbl: string; readonly row_id: string };
type Some = { readonly which: string; readonly floor: number; readonly after: After };
type Done = { readonly forgotten: number; readonly after: After | null };

/** Up to which number nothing is told any more of what was removed; 0 as long as all is. */
export async function floorOf(db: Reader): Promise<number> {
  const [row] = await db.all("select value from office_setting where name = 'floor'");
  return row ? Number(textOf(row, 'value')) : 0;
}

async function raiseFloor(db: Writer, now: number): Promise<number> {
  const [row] = await db.all(
    `select (select coalesce(max(seq), 0) from operation where received_at < $1) as old,
       (select coalesce(min(cut), $3) from member_device
        where revoked_at is null and cut > 0 and seen_at > $2) as told`,
    [now - remembered, now - waitedFor, Number.MAX_SAFE_INTEGER],
  );
  if (!row) throw new Error('The office says nothing of its past.');
  const floor = Math.max(await floorOf(db), Math.min(numberOf(row, 'old'), numberOf(row, 'told')));
  if (floor > 0) {
    await db.run(
      `insert into office_setting (name, value) values ('floor', $1)
       on conflict (name) do update set value = excluded.value`,
      [String(floor)],
    );
  }
  return floor;
}

/** In the order of their names, behind those of the last time. */
async function forgetSome(db: Writer, { which, floor, after }: Some): Promise<Done> {
  // Locked first, and looked at once more by the statement that removes: somebody may just bring one back, or add to its client.
  const due = await db.all(
    `select tbl, row_id from row_state where ${which} and gone = 1 and row_seq <= $1 and (tbl, row_id) > ($2, $3)
     order by tbl, row_id limit $4 @locked`,
    [floor, after.tbl, after.row_id, rowsAtOnce],
  );
  const forgotten = await db.run(
    `delete from row_state where (tbl, row_id) in (select tbl, row_id from @given)
     and ${which} and gone = 1 and row_seq <= $1`,
    [floor],
    { columns: { tbl: 'text', row_id: 'text' }, rows: due },
  );
  const last = due.length === rowsAtOnce ? due.at(-1) : undefined;
  return {
    forgotten,
    after: last ? { tbl: textOf(last, 'tbl'), row_id: textOf(last, 'row_id') } : null,
  };
}
