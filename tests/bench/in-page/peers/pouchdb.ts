import PouchDB from 'pouchdb-browser';
import { clientFacts, idOf } from '../../generate.ts';

const chunk = 1000;

function open() {
  return new PouchDB('peer-pouchdb', { adapter: 'idb', auto_compaction: true });
}

/** PouchDB over IndexedDB, by its own bulk door. */
const peer = {
  load: async (count: number): Promise<number> => {
    const facts = clientFacts(count);
    const database = open();
    const start = performance.now();
    for (let from = 0; from < facts.length; from += chunk) {
      const rows = facts
        .slice(from, from + chunk)
        .map((fact, i) => ({ _id: idOf(1, from + i), ...fact }));
      await database.bulkDocs(rows);
    }
    const took = performance.now() - start;
    await database.close();
    return took;
  },
  readAll: async (): Promise<{ readonly ms: number; readonly rows: number }> => {
    const start = performance.now();
    const database = open();
    const { rows } = await database.allDocs({ include_docs: true });
    const ms = performance.now() - start;
    await database.close();
    return { ms, rows: rows.length };
  },
};

globalThis.benchPeer = peer;
