import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import { commit, put } from '../../renderer/data/commit.ts';
import { ok } from '../../shared/result.ts';
import { clientsAt } from '../support/at-office.ts';
import { rowsOf } from '../support/office-device.ts';
import { OfficeStage, two } from '../support/office-stage.ts';
import { aClient, aContact } from '../support/rows.ts';
import { id } from '../support/test-book.ts';

const stage = new OfficeStage();
afterEach(async () => stage.end());

test('of a large import no row comes to the office before its client, wherever the log cuts it', async () => {
  const office = await stage.office({ members: two });
  const device = await stage.device();
  const clients = 350;
  // Three rows of each client: an entry of the log ends within one of them.
  const writes = Array.from({ length: clients }, (_, i) => {
    const client = aClient({ id: id(10_000 + i), name: `客户 ${i}`, code: `K${i}` });
    const contacts = [0, 1].map((k) =>
      aContact({ id: id(20_000 + 2 * i + k), clientId: client.id }),
    );
    return [put('clients', client), ...contacts.map((contact) => put('contacts', contact))];
  }).flat();
  const { deps } = device;
  await commit(deps, { id: deps.newId(), name: 'book.import', undoes: null }, async () =>
    ok({ writes, value: null }),
  );
  await stage.joined(office, '王工', device);
  expect(await device.sync()).toEqual(ok(null));
  const verdicts = await office.storage.all('select distinct verdict from operation');
  expect(verdicts.map(({ verdict }) => verdict)).toEqual(['taken']);
  expect(await clientsAt(office)).toHaveLength(clients);
  const other = await stage.joined(office, '李工');
  expect(await other.sync()).toEqual(ok(null));
  expect(await rowsOf(other)).toEqual(await rowsOf(device));
});
