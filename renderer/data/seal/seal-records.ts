import type { DBCore, DBCoreCursor, DBCoreMutateRequest, DBCoreTable, Dexie } from 'dexie';
import type { Bytes, Key } from '../../../shared/seal/cipher.ts';
import { keyNumberOf, openValue, sealValue } from '../../../shared/seal/cipher.ts';
import type { Keyring } from './keyring.ts';
import { chance } from './keyring.ts';
import { bytesOfValue, valueOfBytes } from './record-codec.ts';

/** In it lies all of a record that is not a key. */
const sealedField = 'sealed';

/** What was sealed does not open: it was changed, put in another's place, or its key is gone. */
export class SealBroken extends Error {
  constructor(table: string) {
    super(`A record of ${table} does not open.`);
  }
}

/** Which records have nothing to hide, or cannot be sealed. */
export type StaysPlain = (table: string, record: object) => boolean;

/**
 * Seals the records of a database on their way to the disk and opens them on their way back, nearest to the disk of all: whatever reads or
 * writes, it cannot go past this. Keys and what is looked up by stay plain, and are bound to what is sealed beside them. A book that is
 * not sealed lies as it is.
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

function sealedTable(table: DBCoreTable, ring: Keyring, staysPlain: StaysPlain): DBCoreTable {
  const keys = new PlainKeys(table);
  const seal = (record: unknown): unknown => {
    if (!isRecord(record) || staysPlain(table.name, record)) return record;
    const key = ring.newest('book');
    return key ? sealedRecord(key, keys, record) : record;
  };
  const open = (record: unknown): unknown =>
    isRecord(record) ? openedRecord(ring, keys, record) : record;
  // No `async`: Dexie keeps a transaction through the promises of its own that these answer.
  return {
    ...table,
    mutate: (request) => table.mutate(withValues(request, seal)),
    get: (request) => table.get(request).then(open),
    getMany: (request) => table.getMany(request).then((records) => records.map(open)),
    query: (request) =>
      table
        .query(request)
        .then((answer) => (request.values ? { result: answer.result.map(open) } : answer)),
    openCursor: (request) =>
      table
        .openCursor(request)
        .then((cursor) => (cursor && request.values ? opening(cursor, open) : cursor)),
  };
}

function withValues(
  request: DBCoreMutateRequest,
  seal: (record: unknown) => unknown,
): DBCoreMutateRequest {
  if (request.type !== 'add' && request.type !== 'put') return request;
  return { ...request, values: request.values.map(seal) };
}

/** A cursor that differs in its value only. */
function opening(cursor: DBCoreCursor, open: (record: unknown) => unknown): DBCoreCursor {
  const keys: PropertyDescriptorMap = {
    key: { get: (): unknown => cursor.key },
    primaryKey: { get: (): unknown => cursor.primaryKey },
    value: { get: () => open(cursor.value) },
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it has the cursor's own shape, which Object.create does not tell
  return Object.create(cursor, keys) as DBCoreCursor;
}

/** The fields of a table's records that the browser itself must read. */
class PlainKeys {
  readonly table: string;
  private readonly fields: readonly string[];
  /** A number that the disk gives is not known yet when the record is sealed. */
  private readonly given: string | null;

  constructor({ name, schema }: DBCoreTable) {
    this.table = name;
    const { primaryKey, indexes } = schema;
    const paths = [primaryKey, ...indexes].flatMap(({ keyPath }) => keyPath ?? []);
    this.fields = [...new Set(paths)];
    const { autoIncrement, keyPath } = primaryKey;
    this.given = autoIncrement && typeof keyPath === 'string' ? keyPath : null;
  }

  of(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
    const plain: Record<string, unknown> = {};
    for (const field of this.fields) {
      if (record[field] !== undefined) plain[field] = record[field];
    }
    return plain;
  }

  /** What the sealed part is bound to. */
  placeOf(plain: Readonly<Record<string, unknown>>): string {
    const bound = Object.entries(plain).filter(([field]) => field !== this.given);
    return JSON.stringify([this.table, bound]);
  }

  rest(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
    const rest = { ...record };
    for (const field of this.fields) delete rest[field];
    return rest;
  }
}

function sealedRecord(
  key: Key,
  keys: PlainKeys,
  record: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const plain = keys.of(record);
  const bytes = bytesOfValue(keys.rest(record));
  return { ...plain, [sealedField]: sealValue(key, keys.placeOf(plain), bytes, chance) };
}

function openedRecord(
  ring: Keyring,
  keys: PlainKeys,
  record: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const sealed = record[sealedField];
  if (!(sealed instanceof Uint8Array)) return record;
  const plain = keys.of(record);
  const opened = openedBytes(ring, keys.placeOf(plain), sealed);
  if (!opened) throw new SealBroken(keys.table);
  return Object.assign(plain, valueOfBytes(opened));
}

function openedBytes(ring: Keyring, place: string, sealed: Uint8Array): Bytes | null {
  const number = keyNumberOf(sealed);
  const key = number === null ? null : ring.numbered('book', number);
  const opened = key && openValue(key, place, sealed);
  return opened?.ok ? opened.value : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
