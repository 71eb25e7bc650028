import { expect, test } from 'vitest';
import { crowdOn, writersOfACrowd } from '../../tests/support/crowd.ts';
import { plainDevice } from '../../tests/support/plain-device.ts';
import { startPair } from '../../tests/support/standby.ts';
import { beginOffice, testChanges } from '../../tests/support/storages.ts';
import { hostUrls } from './postgres-hosts.ts';
import { openPostgres } from './postgres.ts';

test.each([
  ['postgres://a/office', ['postgres://a/office']],
  ['postgres:///office?host=/run,/tmp', ['postgres:///office?host=/run,/tmp']],
  ['postgres://u:a,b@a/office', ['postgres://u:a,b@a/office']],
  ['postgres://u:p@a:1,b/office', ['postgres://u:p@a:1/office', 'postgres://u:p@b/office']],
  ['postgresql://[::1]:5,b:6/o?x=1', ['postgresql://[::1]:5/o?x=1', 'postgresql://b:6/o?x=1']],
])('%s names the hosts of %j', (url, urls) => {
  expect(hostUrls(url)).toEqual(urls);
});

/** Two databases start, and a machine that is busy starts them slowly. */
const enough = 120_000;

test(
  'a primary that dies in the middle of pushes takes nothing along that was answered: its standby has all of it, once and in order',
  async () => {
    const pair = await startPair();
    const begun = await openPostgres(pair.url);
    await beginOffice(begun);
    await begun.close();
    const pushes = 10;
    const { answered, odd, reader, late, records, digests, head } = await crowdOn(
      pair.url,
      pushes,
      {
        after: 300,
        run: pair.failOver,
      },
    );
    expect(odd).toEqual([]);
    const sent = writersOfACrowd * (pushes * 7 + 2);
    expect(answered).toBe(sent);
    expect(reader.told).toEqual([...new Set(reader.told)].toSorted((a, b) => a - b));
    expect(reader.rows).toEqual(late.rows);
    expect(records).toEqual([records[0], records[0]]);
    expect(digests[0]).toEqual(digests[1]);
    expect(reader.cut()).toBe(head);

    const after = await openPostgres(pair.url);
    const [kept] = await after.all(
      'select count(*) as operations, count(distinct id) as different from operation',
    );
    // One more is the client that all of them fight for.
    expect(kept).toEqual({ operations: sent + 1, different: sent + 1 });
    const witness = plainDevice(testChanges(after), { name: '王', grants: [{ kind: 'all' }] });
    await witness.pull();
    expect(witness.rows).toEqual(late.rows);
    await after.close();
    await pair.stop();
  },
  enough,
);
