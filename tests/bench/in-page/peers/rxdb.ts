import { createRxDatabase } from 'rxdb/plugins/core';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import { clientFacts, idOf } from '../../generate.ts';

const text = { type: 'string' } as const;
const indexed = { type: 'string', maxLength: 100 } as const;

const schema = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: {
    id: { type: 'string', maxLength: 36 },
    code: indexed,
    name: indexed,
    region: indexed,
    owner: indexed,
    industry: text,
    phone: text,
    address: text,
  },
  required: ['id', 'code', 'name', 'region', 'owner'],
  indexes: ['code', 'name', 'region', 'owner'],
} as const;

async function open() {
  const database = await createRxDatabase({
    name: 'peer-rxdb',
    storage: getRxStorageDexie({ chromeTransactionDurability: 'strict' }),
    multiInstance: false,
  });
  const { clients } = await database.addCollections({ clients: { schema } });
  return { database, clients };
}

const chunk = 1000;

/** RxDB over Dexie, by its own bulk door. */
const peer = {
  load: async (count: number): Promise<number> => {
    const facts = clientFacts(count);
    const { database, clients } = await open();
    const start = performance.now();
    for (let from = 0; from < facts.length; from += chunk) {
      const rows = facts
        .slice(from, from + chunk)
        .map((fact, i) => ({ id: idOf(1, from + i), ...fact }));
      const { error } = await clients.bulkInsert(rows);
      if (error.length > 0) throw new Error('RxDB refused rows.');
    }
    const took = performance.now() - start;
    await database.close();
    return took;
  },
  readAll: async (): Promise<{ readonly ms: number; readonly rows: number }> => {
    const start = performance.now();
    const { database, clients } = await open();
    const rows = await clients.find().exec();
    const ms = performance.now() - start;
    await database.close();
    return { ms, rows: rows.length };
  },
};

globalThis.benchPeer = peer;
