import { z } from 'zod';

/** A database as it lies in IndexedDB: all stores with their keys, indexes and records, bytes as base64. */
const frozenSchema = z.object({
  version: z.int(),
  stores: z.array(
    z.object({
      name: z.string(),
      keyPath: z.union([z.string(), z.array(z.string()), z.null()]),
      autoIncrement: z.boolean(),
      indexes: z.array(
        z.object({
          name: z.string(),
          keyPath: z.union([z.string(), z.array(z.string())]),
          unique: z.boolean(),
          multiEntry: z.boolean(),
        }),
      ),
      records: z.array(z.unknown()),
    }),
  ),
});
export type FrozenBook = z.infer<typeof frozenSchema>;

async function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((done, failed) => {
    request.addEventListener('success', () => done(request.result));
    request.addEventListener('error', () => failed(request.error ?? new Error('No answer.')));
  });
}

export async function freeze(name: string): Promise<FrozenBook> {
  const database = await answered(indexedDB.open(name));
  const stores = [];
  for (const storeName of database.objectStoreNames) {
    const store = database.transaction(storeName).objectStore(storeName);
    const indexes = Array.from(store.indexNames, (index) => {
      const { keyPath, unique, multiEntry } = store.index(index);
      return { name: index, keyPath, unique, multiEntry };
    });
    const { keyPath, autoIncrement } = store;
    const records = (await answered(store.getAll())).map(packed);
    stores.push({ name: storeName, keyPath, autoIncrement, indexes, records });
  }
  const { version } = database;
  database.close();
  return { version, stores };
}

/** Makes the database that was frozen, under this name. */
export async function thaw(name: string, text: string): Promise<void> {
  const frozen = frozenSchema.parse(JSON.parse(text));
  const request = indexedDB.open(name, frozen.version);
  request.addEventListener('upgradeneeded', () => {
    for (const { name: storeName, keyPath, autoIncrement, indexes, records } of frozen.stores) {
      const store = request.result.createObjectStore(storeName, { keyPath, autoIncrement });
      for (const { name: index, keyPath: path, unique, multiEntry } of indexes) {
        store.createIndex(index, path, { unique, multiEntry });
      }
      for (const record of records) store.add(unpacked(record));
    }
  });
  const database = await answered(request);
  database.close();
}

function packed(value: unknown): unknown {
  if (ArrayBuffer.isView(value)) {
    const bytes = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
    return { bytes: bytes.toString('base64'), of: value.constructor.name };
  }
  if (Array.isArray(value)) return value.map(packed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, packed(part)]));
}

const packedBytes = z.strictObject({
  bytes: z.string(),
  of: z.enum(['Uint8Array', 'Uint32Array', 'Buffer']),
});

function unpacked(value: unknown): unknown {
  const bytes = packedBytes.safeParse(value);
  if (bytes.success) {
    const plain = Uint8Array.from(Buffer.from(bytes.data.bytes, 'base64'));
    return bytes.data.of === 'Uint32Array' ? new Uint32Array(plain.buffer) : plain;
  }
  if (Array.isArray(value)) return value.map(unpacked);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, unpacked(part)]));
}
