import { randomUUID } from 'node:crypto';
import { changesOver } from '../../../server/changes/changes.ts';
import { newClient } from '../../../shared/domain/client/client.ts';
import type { Operation } from '../../../shared/protocol/push.ts';
import { flatten, heldOf } from '../../../shared/sync/flat-row.ts';
import { startOffice } from '../../support/office.ts';
import { clientFacts, idOf } from '../generate.ts';
import { answerParent } from './questions.ts';

/** A real office over SQLite with so many clients in it, which serves the built page of a folder. */
const [clients = '0', page = ''] = process.argv.slice(2);

const perPush = 2000;
const name = 'Bench';
const grants = [{ kind: 'all' as const }];

const office = await startOffice({ page, members: [{ name, grants }] });
await fill(Number(clients));

// Bodies alone: what apps and office say to each other, without what HTTP says around it.
const bodies = { up: 0, down: 0 };
office.app.server.on('request', (request, response) => {
  bodies.up += Number(request.headers['content-length'] ?? 0);
  response.on('finish', () => {
    bodies.down += Number(response.getHeader('content-length') ?? 0);
  });
});

answerParent(office.app.server, office.address, {
  invitation: () => office.invitations[name],
  bodies: () => bodies,
  edited: async () => {
    const [row] = await office.storage.all(
      `select count(*) as edited from row_state where tbl = 'clients' and fields like '%"phone":"edited %'`,
    );
    return row?.['edited'];
  },
});
process.on('SIGTERM', () => {
  void office.stop().then(() => process.exit(0));
});

async function fill(count: number): Promise<void> {
  const changes = changesOver(office.storage, { now: Date.now, newId: randomUUID });
  const device = randomUUID();
  const session = { member: { id: device, name, role: 'engineer' as const }, device, grants };
  const facts = clientFacts(count);
  for (let from = 0; from < count; from += perPush) {
    const action = randomUUID();
    const operations = facts.slice(from, from + perPush).map((fact, i): Operation => {
      const row = idOf(1, from + i);
      const { id: _, ...flat } = flatten('clients', { ...newClient(row, fact.name), ...fact });
      const set: Operation['set'] = { $gone: [false] };
      for (const [path, value] of Object.entries(flat)) set[path] = heldOf(value);
      const place = from + i + 1;
      return { id: `${action}:${i}`, ctr: place, action: 0, table: 'clients', row, base: 0, set };
    });
    const now = Date.now();
    const actions = [{ id: action, name: 'book.import', at: now, undoes: null }];
    const pushed = await changes.push(session, { epoch: 1, now, actions, operations });
    if (!pushed.ok || pushed.value.kind !== 'answers') {
      throw new Error(`The office was not filled: ${JSON.stringify(pushed)}`);
    }
  }
}
