import './like-a-browser.ts';
import express from 'express';
import pouchRoutes from 'express-pouchdb';
import PouchDB from 'pouchdb-browser';
import { clientFacts, idOf } from '../generate.ts';
import { answerParent } from './questions.ts';

/**
 * express-pouchdb over PouchDB, whose documents lie in an IndexedDB in memory: no adapter for a disk is among the packages of this
 * project. It never waits for a disk, which is in its favour; its processor time is printed.
 */
const [clients = '0'] = process.argv.slice(2);

const Kept = PouchDB.defaults({ adapter: 'idb', auto_compaction: true });
const app = express();
app.get('/page', (_, response) => {
  response.send('<!doctype html><title>peer</title>');
});
app.use(
  '/',
  pouchRoutes(Kept, { inMemoryConfig: true, logPath: '/dev/null', mode: 'minimumForPouchDB' }),
);

// The routes know only what was opened after them.
const database = new Kept('clients');
const atOnce = 1000;
const facts = clientFacts(Number(clients));
for (let from = 0; from < facts.length; from += atOnce) {
  const part = facts.slice(from, from + atOnce);
  await database.bulkDocs(part.map((fact, i) => ({ _id: idOf(1, from + i), ...fact })));
}

const server = app.listen(0, '127.0.0.1', () => {
  const bound = server.address();
  const port = typeof bound === 'object' && bound ? bound.port : 0;
  answerParent(server, `http://127.0.0.1:${port}`, {
    edited: async () => {
      const { rows } = await database.allDocs({ include_docs: true });
      return rows.filter(({ doc }) => String(doc?.['phone']).startsWith('edited ')).length;
    },
  });
});
