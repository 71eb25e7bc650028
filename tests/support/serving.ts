import { randomUUID } from 'node:crypto';
import { changesOver } from '../../server/changes/changes.ts';
import type { ChangeSession } from '../../server/changes/session.ts';
import { openPostgres } from '../../server/storage/postgres.ts';
import { openSqlite } from '../../server/storage/sqlite.ts';

/** A server without its network: takes pushes from its parent and answers them, until it is killed. */
export type Order = { readonly session: ChangeSession; readonly body: unknown };

const [where = ''] = process.argv.slice(2);
const storage = where.startsWith('postgres:') ? await openPostgres(where) : openSqlite(where);
const changes = changesOver(storage, { now: Date.now, newId: () => randomUUID() });

process.on('message', ({ session, body }: Order) => {
  changes.push(session, body).then(
    (answer) => process.send?.({ answer }),
    (error: unknown) => process.send?.({ failed: String(error) }),
  );
});
process.send?.({ ready: true });
