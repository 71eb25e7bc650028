import PouchDB from 'pouchdb-browser';

const local = new PouchDB('peer-sync', { adapter: 'idb', auto_compaction: true });
const remote = new PouchDB(`${location.origin}/clients`, { skip_setup: true });
const how = { batch_size: 1000, batches_limit: 5 };

async function timed(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}

globalThis.syncPeer = {
  pull: async () => timed(async () => local.replicate.from(remote, how)),
  count: async () => (await local.info()).doc_count,
  edit: async (count) => {
    const { rows } = await local.allDocs({ include_docs: true, limit: count });
    const docs = rows.map(({ doc }, i) => ({ ...doc, phone: `edited ${i}` }));
    return timed(async () => local.bulkDocs(docs));
  },
  push: async () => timed(async () => local.replicate.to(remote, how)),
  round: async () => timed(async () => local.sync(remote, how)),
};
