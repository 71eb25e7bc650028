import { randomUUID } from 'node:crypto';
import type { Operation, Push } from '../../../shared/protocol/push.ts';
import { flatten, heldOf } from '../../../shared/sync/flat-row.ts';
import { aClient, aVisit } from '../../support/rows.ts';

type Held = Operation['set'];

/** One push as it travels, and the rows that it is about, for a table that knows nothing of offices. */
export type Body = {
  readonly push: string;
  readonly rows: readonly (readonly [id: string, row: string])[];
};

/**
 * What an engineer's device sends: new clients, their visits, and edits of single fields of them, a quarter, a quarter and a half of all changes.
 */
export function bodiesOf(member: string, batches: number, perBatch: number): readonly Body[] {
  const clients: string[] = [];
  let ctr = 0;
  return Array.from({ length: batches }, () => {
    const action = randomUUID();
    const operations = Array.from({ length: perBatch }, (_, place): Operation => {
      ctr += 1;
      const id = `${action}:${place}`;
      const made = changeOf(ctr, clients, member);
      return { id, ctr, action: 0, base: 0, ...made };
    });
    const now = Date.now();
    const push: Push = {
      epoch: 1,
      now,
      actions: [{ id: action, name: 'client.edit', at: now, undoes: null }],
      operations,
    };
    return {
      push: JSON.stringify(push),
      rows: operations.map(({ id, set }) => [id, JSON.stringify(set)] as const),
    };
  });
}

function changeOf(
  ctr: number,
  clients: string[],
  owner: string,
): Pick<Operation, 'table' | 'row' | 'set'> {
  const id = randomUUID();
  const client = clients[(ctr * 7919) % clients.length];
  if (client === undefined || ctr % 4 === 0) {
    clients.push(id);
    const row = aClient({
      id,
      name: `客户 ${ctr}`,
      region: '华东',
      owner,
      industry: '能源',
      code: `${ctr}`,
    });
    return { table: 'clients', row: id, set: added('clients', row) };
  }
  if (ctr % 4 === 2) {
    const row = aVisit({ id, clientId: client, note: `第 ${ctr} 次拜访，检查了泵站的设备。` });
    return { table: 'visits', row: id, set: added('visits', row) };
  }
  return { table: 'clients', row: client, set: { phone: [`0571-${ctr}`] } };
}

function added(table: string, row: { readonly id: string }): Held {
  const { id: _, ...flat } = flatten(table, row);
  const set: Held = { $gone: [false] };
  for (const [path, value] of Object.entries(flat)) set[path] = heldOf(value);
  return set;
}
