import type { RxCollection, WithDeleted } from 'rxdb/plugins/core';
import { createRxDatabase } from 'rxdb/plugins/core';
import { replicateRxCollection } from 'rxdb/plugins/replication';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import { Subject } from 'rxjs';
import { z } from 'zod';

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

type Doc = Record<string, unknown>;
const docsSchema = z.array(z.custom<WithDeleted<Doc>>());
const checkpointSchema = z.object({ after: z.number() });
type Checkpoint = z.infer<typeof checkpointSchema>;
const pulledSchema = z.object({ documents: docsSchema, checkpoint: checkpointSchema });

async function open(): Promise<RxCollection<Doc>> {
  const database = await createRxDatabase({
    name: 'peer-rxdb',
    storage: getRxStorageDexie({ chromeTransactionDurability: 'strict' }),
    multiInstance: false,
  });
  const { clients } = await database.addCollections({ clients: { schema } });
  return clients;
}

const opened = open();
const batchSize = 1000;

async function replicated() {
  const collection = await opened;
  return replicateRxCollection<Doc, Checkpoint>({
    collection,
    replicationIdentifier: 'bench',
    live: true,
    waitForLeadership: false,
    pull: {
      batchSize,
      handler: async (checkpoint, limit) => {
        const answer = await fetch(`/pull?after=${checkpoint?.after ?? 0}&limit=${limit}`);
        return pulledSchema.parse(await answer.json());
      },
      stream$: new Subject(),
    },
    push: {
      batchSize,
      handler: async (rows) => {
        const answer = await fetch('/push', { method: 'POST', body: JSON.stringify(rows) });
        return docsSchema.parse(await answer.json());
      },
    },
  });
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}

/** From the start of a replication until it says that both sides have the same. */
async function inStep(): Promise<void> {
  const replication = await replicated();
  await replication.awaitInitialReplication();
  await replication.awaitInSync();
  await replication.cancel();
}

globalThis.syncPeer = {
  pull: async () => {
    await opened;
    return timed(inStep);
  },
  count: async () => (await opened).count().exec(),
  edit: async (count) => {
    const collection = await opened;
    const docs = await collection.find({ limit: count }).exec();
    return timed(async () =>
      collection.bulkUpsert(docs.map((doc, i) => ({ ...doc.toJSON(), phone: `edited ${i}` }))),
    );
  },
  push: async () => timed(inStep),
  round: async () => timed(inStep),
};
