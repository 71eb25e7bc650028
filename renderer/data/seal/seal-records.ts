import type {
  DBCore,
  DBCoreCursor,
  DBCoreMutateRequest,
  DBCoreTable,
  DBCoreTransaction,
  Dexie,
} from 'dexie';
import { heldOpen } from './hold-open.ts';
import type { Keyring } from './keyring.ts';
import type { Job } from './sealed-record.ts';
import { RecordSeal } from './sealed-record.ts';

/** Which records have nothing to hide, or cannot be sealed. */
export type StaysPlain = (table: string, record: object) => boolean;

/**
 * Seals the records of a database on their way to the disk and opens them on their way back, nearest to the disk of all: whatever reads or
 * writes, it cannot go past this. A book that is not sealed lies as it is.
 */
export function sealRecords(database: Dexie, ring: Keyring, staysPlain: StaysPlain): void {
  database.use({
    stack: 'dbcore',
    name: 'seal',
    // Below those of Dexie's own that look into records.
    level: -10,
    create: (core: DBCore): DBCore => ({
      ...core,
      table: (name) => sealedTable(core.table(name), ring, staysPlain),
    }),
  });
}

/**
 * So many bytes are sealed or opened at once, by the cipher that answers at once: the platform's own is thirty times as fast, but a transaction has to be held
 * open for it by a question to the disk.
 */
const atOnce = 4096;

function sealedTable(table: DBCoreTable, ring: Keyring, staysPlain: StaysPlain): DBCoreTable {
  const { name } = table;
  const seal = new RecordSeal(table, ring);
  const sealing = (record: unknown): Job | null =>
    isRecord(record) && !staysPlain(name, record) ? seal.sealing(record) : null;
  const opening = (record: unknown): Job | null => (isRecord(record) ? seal.opening(record) : null);
  const opened = (transaction: DBCoreTransaction, records: readonly unknown[]) =>
    done(transaction, name, records, opening);
  // No `async`: Dexie keeps a transaction through the promises of its own that these answer.
  return {
    ...table,
    mutate: (request) => {
      if (!hasValues(request)) return table.mutate(request);
      const sealed = done(request.trans, name, request.values, sealing);
      if (isList(sealed)) return table.mutate({ ...request, values: sealed });
      return asPromise(sealed.then((values) => table.mutate({ ...request, values })));
    },
    get: (request) =>
      table.get(request).then((record: unknown) => {
        const all = opened(request.trans, [record]);
        return isList(all) ? all[0] : all.then(([one]) => one);
      }),
    getMany: (request) =>
      table.getMany(request).then((records) => asAnswer(opened(request.trans, records))),
    query: (request) =>
      table.query(request).then((answer) => {
        if (!request.values) return answer;
        const all = opened(request.trans, answer.result);
        if (isList(all)) return { result: [...all] };
        return asPromise(all.then((result) => ({ result: [...result] })));
      }),
    openCursor: (request) =>
      table
        .openCursor(request)
        .then((cursor) => (cursor && request.values ? openingCursor(cursor, opening) : cursor)),
  };
}

type Done = readonly unknown[] | PromiseLike<readonly unknown[]>;

/** The records sealed or opened; those without anything to do as they are. */
function done(
  transaction: DBCoreTransaction,
  table: string,
  records: readonly unknown[],
  jobOf: (record: unknown) => Job | null,
): Done {
  const jobs = records.map(jobOf);
  const bytes = jobs.reduce((sum, job) => sum + (job?.bytes ?? 0), 0);
  if (bytes <= atOnce) return records.map((record, i) => jobs[i]?.now() ?? record);
  return heldOpen(nativeOf(transaction), table, async () =>
    Promise.all(records.map(async (record, i) => jobs[i]?.later() ?? record)),
  );
}

/** A cursor that differs in its value only. */
function openingCursor(
  cursor: DBCoreCursor,
  opening: (record: unknown) => Job | null,
): DBCoreCursor {
  const keys: PropertyDescriptorMap = {
    key: { get: (): unknown => cursor.key },
    primaryKey: { get: (): unknown => cursor.primaryKey },
    value: { get: (): unknown => opening(cursor.value)?.now() ?? cursor.value },
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it has the cursor's own shape, which Object.create does not tell
  return Object.create(cursor, keys) as DBCoreCursor;
}

type WithValues = Extract<DBCoreMutateRequest, { values: readonly unknown[] }>;

function hasValues(request: DBCoreMutateRequest): request is WithValues {
  return request.type === 'add' || request.type === 'put';
}

/** Dexie's own transactions are the browser's. */
function nativeOf(transaction: DBCoreTransaction): IDBTransaction {
  if (transaction instanceof IDBTransaction) return transaction;
  throw new Error('A transaction is not of the browser.');
}

function asPromise<T>(work: PromiseLike<T>): Promise<T> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a promise of Dexie's, whose type has less than it does
  return work as Promise<T>;
}

function asAnswer(all: Done): unknown[] | Promise<unknown[]> {
  return isList(all) ? [...all] : asPromise(all.then((list) => [...list]));
}

function isList(value: Done): value is readonly unknown[] {
  return Array.isArray(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
