import { isTableName, mapsOf } from '../../../shared/domain/book.ts';
import type { Answer } from '../../../shared/protocol/push.ts';
import { gonePath } from '../../../shared/protocol/values.ts';
import type { Row } from '../../../shared/record/change.ts';
import { changeOf } from '../../../shared/record/change.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Asked } from '../../../shared/sync/asked.ts';
import type { FlatWithId, HeldFields } from '../../../shared/sync/flat-row.ts';
import { flatten, unflatten } from '../../../shared/sync/flat-row.ts';
import type { Mask } from '../../../shared/sync/masks.ts';
import { furthestOf, isHiding, masksOf } from '../../../shared/sync/masks.ts';
import { answeredSet, correction, isInDoubt, laid } from '../../../shared/sync/overlay.ts';
import type { Deps } from '../deps.ts';
import type { OfficeChanges, OfficeValues, OutboxPlace } from '../office-values.ts';
import { officeValue, officeValues, setOfficeValues } from '../office-values.ts';
import type { BookStore } from '../store/book-store.ts';
import { locate } from '../store/find-rows.ts';
import { noteVersions, versionsOf } from '../store/row-versions.ts';
import { storeRows } from '../store/store-rows.ts';
import type { Made } from './absorbed-log.ts';
import { behindAll, logAbsorbed } from './absorbed-log.ts';
import { headOf, waitsFrom } from './log-places.ts';
import type { Waiting } from './outbox.ts';
import { waitingSets } from './outbox.ts';
import { parkedNow, rowsOnlyHere } from './parked.ts';

/** An operation with what the office made of it. */
export type Answered = { readonly waiting: Waiting; readonly answer: Answer };

/** As whom the device asked, and what it passed over: the operation that was sent in name only. */
export type AnswersAsked = Pick<Asked, 'device' | 'epoch'> & { readonly passed?: Waiting | null };

/**
 * Takes in what became of operations, and moves the outbox behind them, in one transaction. An answer may be older than what this device
 * has heard since, but never what it says: the office answers by what stands when it is asked.
 */
export async function takeAnswers(
  deps: Deps,
  answered: readonly Answered[],
  asked: AnswersAsked,
): Promise<void> {
  const { store } = deps;
  const behind = answered.at(-1)?.waiting.behind;
  if (!behind) return;
  const changed = await store.transaction('rw', store.ofAbsorb(), async () => {
    const known = await officeValues(store, keptKeys);
    const before = known.outbox?.ctr ?? 0;
    // Another window may have done it: the lock is given away when a window seems to have died.
    if (before >= behind.ctr || isAnother(known, asked)) return 0;
    const fresh = answered.filter(({ waiting }) => waiting.operation.ctr > before);
    const { made, masks } = await putRight(store, fresh, behind);
    const outbox = (await waitsFrom(store, behind)) ? behind : null;
    await logAbsorbed(store, made);
    await keepAnswers(store, fresh);
    await doubtTakenAway(store, fresh);
    await setOfficeValues(store, {
      ...notedOf(known, fresh, asked.passed ?? null),
      outbox: outbox ?? (await behindAll(store, behind)),
      furthest: furthestOf(behind, known.furthest ?? behind),
      masks: orNone([...(known.masks ?? []), ...masks].filter(({ until }) => until >= behind.seq)),
    });
    return made.length;
  });
  if (changed > 0) deps.announce();
}

const keptKeys = [
  'device',
  'epoch',
  'outbox',
  'quarantined',
  'parked',
  'masks',
  'furthest',
] as const satisfies readonly (keyof OfficeValues)[];
type Kept = Partial<Pick<OfficeValues, (typeof keptKeys)[number]>>;

/** The numbers of the operations are those of another device by now, or of another life of the office. */
function isAnother({ device = '', epoch = 0 }: Kept, asked: AnswersAsked): boolean {
  return device !== asked.device || epoch !== asked.epoch;
}

/** Corrects the book, and says what was changed in it and what stays hidden of it from those who write next. */
async function putRight(
  store: BookStore,
  fresh: readonly Answered[],
  behind: OutboxPlace,
): Promise<{ readonly made: readonly Made[]; readonly masks: readonly Mask[] }> {
  // Nearly always the office takes everything as it was sent; what still waits is then not looked through.
  const isTaken = fresh.every(({ answer }) => !answer.now && answer.verdict !== 'quarantined');
  if (isTaken) return { made: [], masks: [] };
  const waiting = (await waitingSets(store, behind)).byRow;
  const made = await correctRows(store, fresh, waiting);
  return { made, masks: await masksLeft(store, fresh, waiting) };
}

/** What people are shown of operations that were not taken. */
function notedOf(
  { quarantined = 0, parked = [] }: Kept,
  fresh: readonly Answered[],
  passed: Waiting | null,
): Pick<OfficeChanges, 'quarantined' | 'parked'> {
  const more = fresh.filter(({ answer }) => answer.verdict === 'quarantined').length;
  return {
    quarantined: quarantined + more,
    parked: orNone(parkedNow(parked, fresh.map(waitingOf), passed)),
  };
}

/** What these operations hid from those that wait behind them, up to now. */
async function masksLeft(
  store: BookStore,
  answered: readonly Answered[],
  waiting: ReadonlyMap<string, unknown>,
): Promise<readonly Mask[]> {
  const head = await headOf(store);
  return answered
    .filter(({ waiting: one, answer }) => isHiding(answer) && waiting.has(keyOf(one)))
    .flatMap(({ waiting: one }) => masksOf(one.operation, head));
}

/** Puts right what the book holds otherwise than the office, but for what waits to be said. */
async function correctRows(
  store: BookStore,
  answered: readonly Answered[],
  waiting: ReadonlyMap<string, readonly HeldFields[]>,
): Promise<readonly Made[]> {
  if (answered.every(({ answer }) => !answer.now)) return [];
  const made: Made[] = [];
  const onlyHere = await rowsOnlyHere(store);
  for (const [key, of] of Map.groupBy(answered, ({ waiting: one }) => keyOf(one))) {
    const later = waiting.get(key) ?? [];
    const fixes = correctionsOf(of, onlyHere.has(key) ? [...later, stands] : later);
    if (fixes.length > 0) made.push(...(await correctRow(store, of, fixes)));
  }
  return made;
}

/** Whatever the office says of what was done since to a row of which it has nothing. */
const stands: HeldFields = { [gonePath]: [false] };

/** What the answers to operations of one row correct; `later`: what waits behind them all sets. */
function correctionsOf(
  of: readonly Answered[],
  later: readonly HeldFields[],
): readonly HeldFields[] {
  return of.flatMap(({ answer }, i): HeldFields[] => {
    const behind = of.slice(i + 1).map(({ waiting }) => waiting.operation.set);
    const fix = correction(answer.now, [...behind, ...later]);
    return fix ? [fix] : [];
  });
}

function corrected(table: string, row: Row | null, fixes: readonly HeldFields[]): Row | null {
  let flat: FlatWithId | null = row && flatten(table, row);
  for (const fix of fixes) {
    const next = laid(flat, fix);
    flat = row && next && { ...next, id: row.id };
  }
  return flat && unflatten(table, flat);
}

async function correctRow(
  store: BookStore,
  [first]: readonly Answered[],
  fixes: readonly HeldFields[],
): Promise<readonly Made[]> {
  if (!first) return [];
  const { operation, made: by } = first.waiting;
  const { table, row: id } = operation;
  if (!isTableName(table)) return [];
  const now = (await locate(store, table, [id])).get(id);
  const row = corrected(table, now?.row ?? null, fixes);
  const change = changeOf(now?.row ?? undefined, { table, id, row }, mapsOf(table));
  if (!change) return [];
  await storeRows(store, table, [{ id, row, now }]);
  const action = await store.actions.where('id').equals(by).first();
  if (!action) throw new Error('An operation was answered whose action is not in the log.');
  return [{ change, row, by: action }];
}

/** What the office now holds of the rows, for pages that it tells from before. */
async function keepAnswers(store: BookStore, answered: readonly Answered[]): Promise<void> {
  const cut = (await officeValue(store, 'cut')) ?? 0;
  const rows = answered.flatMap(({ waiting: { operation }, answer }) => {
    if (answer.seq <= cut || answer.verdict === 'quarantined') return [];
    const { table, row: id, set } = operation;
    return [{ table, id, ...answeredSet(set, answer) }];
  });
  const seq = Math.max(0, ...rows.map((row) => row.seq));
  if (rows.length > 0) await store.answers.add({ seq, rows });
}

/**
 * Rows that the office has told, and that its answer says are not there for this member: either the pull tells why, or he was given back
 * what he had lost before this device noticed, and they have to be read again.
 */
async function doubtTakenAway(store: BookStore, answered: readonly Answered[]): Promise<void> {
  const away = answered.filter(({ waiting: { operation }, answer }) =>
    isInDoubt(operation.set, answer),
  );
  const doubts: string[] = [];
  for (const [table, of] of Map.groupBy(away, ({ waiting }) => waiting.operation.table)) {
    const ids = [...new Set(of.map(({ waiting }) => waiting.operation.row))];
    const known = await versionsOf(store, table, ids);
    const told = ids.filter((id) => known.has(id));
    await noteVersions(
      store,
      table,
      told.map((id) => ({ id, seq: null })),
    );
    doubts.push(...told.map((id) => `${table} ${id}`));
  }
  if (doubts.length === 0) return;
  const before = (await officeValue(store, 'unexplained')) ?? [];
  await setOfficeValues(store, { unexplained: [...new Set([...before, ...doubts])] });
}

function waitingOf({ waiting }: Answered): Waiting {
  return waiting;
}

function orNone<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}

function keyOf({ operation }: Waiting): `${string} ${Id}` {
  return `${operation.table} ${operation.row}`;
}
