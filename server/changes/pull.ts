import type { OfficeRefusal } from '../../shared/protocol/account.ts';
import type { Leave, Pull, PullAnswer } from '../../shared/protocol/pull.ts';
import { pullSchema } from '../../shared/protocol/pull.ts';
import { toColumns } from '../../shared/protocol/row-columns.ts';
import type { MadeBy } from '../../shared/protocol/values.ts';
import type { Result } from '../../shared/result.ts';
import { err, ok } from '../../shared/result.ts';
import { scopesHash } from '../../shared/sync/scope-of.ts';
import type { Given, Reader, SqlRow, Storage } from '../storage/storage.ts';
import { numberOf, textOf, textOrNull } from '../storage/storage.ts';
import { idsGiven, officeRow, travelling } from './office-rows.ts';
import { otherEpoch, readOffice } from './office-state.ts';
import { readScopes, visibleScopes } from './scopes.ts';
import type { ChangeSession } from './session.ts';

/**
 * What has changed in the member's scopes since the device's cut: whole rows in the order of their numbers, and what left. A page ends at
 * a number, up to which nothing is missing.
 */
export async function pull(
  storage: Storage,
  session: ChangeSession,
  body: unknown,
): Promise<Result<PullAnswer, OfficeRefusal>> {
  const asked = pullSchema.safeParse(body);
  if (!asked.success) return err('not-understood');
  const atOnce = await standing(storage, storage, { session, asked: asked.data });
  if (atOnce.answer) return ok(atOnce.answer);
  return storage.snapshot(async (db) => {
    const { answer, given, head } = await standing(storage, db, { session, asked: asked.data });
    return ok(answer ?? (await pageOf(db, { asked: asked.data, given, head })));
  });
}

type Asking = { readonly session: ChangeSession; readonly asked: Pull };
type Standing = {
  /** What can be said without looking for rows. */
  readonly answer: PullAnswer | null;
  readonly given: Given;
  readonly head: number;
};

async function standing(
  storage: Storage,
  db: Reader,
  { session, asked }: Asking,
): Promise<Standing> {
  const office = await readOffice(db, session.device);
  const { head } = office;
  const scopes = visibleScopes(await readScopes(storage, db), session);
  const ids = scopes.map(({ id }) => id);
  const known = { given: idsGiven(ids), head };
  if (asked.epoch !== office.epoch) return { ...known, answer: otherEpoch(office) };
  if (asked.scopes !== scopesHash(ids)) {
    return { ...known, answer: { kind: 'scopes', scopes: [...scopes], head } };
  }
  return { ...known, answer: asked.cut >= head ? nothingNew(head) : null };
}

function nothingNew(head: number): PullAnswer {
  return { kind: 'rows', rows: {}, leaves: [], actions: [], upTo: head, more: false };
}

type Page = { readonly asked: Pull; readonly given: Given; readonly head: number };

async function pageOf(db: Reader, page: Page): Promise<PullAnswer> {
  const rows = await rowsAfter(db, page);
  const leaves = await leavesAfter(db, page);
  const upTo = Math.min(endOf(rows, page), endOf(leaves, page));
  const kept = rows.filter((row) => numberOf(row, 'row_seq') <= upTo);
  const actions = actionPlaces(kept);
  return {
    kind: 'rows',
    rows: toColumns(kept.map((row) => officeRow(row, actions.get(actionName(row))?.place ?? 0))),
    leaves: leaves.filter((row) => numberOf(row, 'row_seq') <= upTo).map(leaveOf),
    actions: await madeByOf(db, [...actions.values()]),
    upTo,
    more: upTo < page.head,
  };
}

/** A full page ends at its last number; the other one has all there is. */
function endOf(rows: readonly SqlRow[], { asked, head }: Page): number {
  const last = rows.at(-1);
  return last && rows.length >= asked.limit ? numberOf(last, 'row_seq') : head;
}

/**
 * Looks through the numbers window by window, so that no question sorts more than a window has, however far behind a device is. After
 * an office was restored there is a wide gap in the numbers, which doubling crosses soon.
 */
async function rowsAfter(db: Reader, { asked, given, head }: Page): Promise<readonly SqlRow[]> {
  const rows: SqlRow[] = [];
  let window = asked.limit;
  for (
    let from = asked.cut;
    from < head && rows.length < asked.limit;
    from += window, window *= 2
  ) {
    rows.push(
      ...(await db.all(
        `select ${travelling}, action_device, action from row_state @by row_of_scope
         where scope_id @among and row_seq > $1 and row_seq <= $2 order by row_seq limit $3`,
        [from, from + window, asked.limit - rows.length],
        given,
      )),
    );
  }
  return rows;
}

/** A row that went from one scope of the member to another one has not left him. */
async function leavesAfter(db: Reader, { asked, given }: Page): Promise<readonly SqlRow[]> {
  return db.all(
    `select tbl, row_id, seq as row_seq from leave
     where scope_id @among and seq > $1 and not exists (
       select 1 from row_state row where row.tbl = leave.tbl and row.row_id = leave.row_id and row.scope_id @among
     ) order by seq limit $2`,
    [asked.cut, asked.limit],
    given,
  );
}

function leaveOf(row: SqlRow): Leave {
  return { table: textOf(row, 'tbl'), row: textOf(row, 'row_id'), seq: numberOf(row, 'row_seq') };
}

type ActionPlace = { readonly device: string; readonly id: string; readonly place: number };

function actionPlaces(rows: readonly SqlRow[]): ReadonlyMap<string, ActionPlace> {
  const places = new Map<string, ActionPlace>();
  for (const row of rows) {
    const name = actionName(row);
    if (places.has(name)) continue;
    places.set(name, {
      device: textOf(row, 'action_device'),
      id: textOf(row, 'action'),
      place: places.size,
    });
  }
  return places;
}

function actionName(row: SqlRow): string {
  return `${textOf(row, 'action_device')} ${textOf(row, 'action')}`;
}

async function madeByOf(db: Reader, actions: readonly ActionPlace[]): Promise<MadeBy[]> {
  const found = await db.all(
    `select device, id, name, at, author, undoes from action
     where (device, id) in (select device, id from @given)`,
    [],
    {
      columns: { device: 'text', id: 'text' },
      rows: actions,
    },
  );
  const known = new Map(
    found.map((row) => [`${textOf(row, 'device')} ${textOf(row, 'id')}`, row] as const),
  );
  return actions.map(({ device, id }) => {
    const row = known.get(`${device} ${id}`);
    if (!row) throw new Error(`Action ${id} is not in the log.`);
    return {
      id,
      name: textOf(row, 'name'),
      at: numberOf(row, 'at'),
      author: textOf(row, 'author'),
      device,
      undoes: textOrNull(row, 'undoes'),
    };
  });
}
