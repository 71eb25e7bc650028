import { expect, test } from 'vitest';
import type { Client } from '../../../shared/domain/client/client.ts';
import { newContract } from '../../../shared/domain/contract/read-contract.ts';
import type { TimelineEntry } from '../../../shared/domain/timeline/entry.ts';
import { ok } from '../../../shared/result.ts';
import { aClient, aContact, aRevenueLine, aVisit } from '../../../tests/support/rows.ts';
import { id, openTestBook, testNow } from '../../../tests/support/test-book.ts';
import { editClient } from '../commands/edit-client.ts';
import { editPayment } from '../commands/edit-payment.ts';
import { removeRevenueLine } from '../commands/remove-revenue-line.ts';
import { undo } from '../commands/take-back.ts';
import { commit, put } from '../commit.ts';
import { nameAuthor } from '../device.ts';
import type { OpenBook } from '../open-book.ts';
import { clientTimeline } from './client-timeline.ts';

const dayAt = (moment: number) => new Date(moment).toISOString().slice(0, 10);
const brief = (entries: readonly TimelineEntry[] | undefined) =>
  entries?.map(({ day, kind, what }) => `${day} ${kind} ${what}`);

async function timeline(deps: OpenBook, client = id(1), limit = 100) {
  return clientTimeline(deps.book, client, limit, dayAt);
}

test('a timeline tells of records and of changes, with who, when and where', async () => {
  const contract = { ...newContract(id(500), id(1)), name: '维保', signed: '2026-01-05' };
  const deps = await openTestBook({
    clients: [aClient(), aClient({ id: id(2) })],
    contacts: [aContact()],
    visits: [aVisit({ day: '2019-03-01' }), aVisit({ id: id(301), clientId: id(2) })],
    revenue: [aRevenueLine()],
    contracts: [contract],
    payments: [
      {
        id: id(600),
        clientId: id(1),
        contractId: id(500),
        amount: 1,
        currency: 'CNY',
        due: '2026-09-01',
        paid: null,
        note: '',
      },
    ],
  });
  await nameAuthor(deps, '李工');
  await editClient(deps, id(1), { owner: '陈工' }, false);
  await editPayment(deps, id(600), { paid: '2026-05-10' }, '2026-05-11');
  await removeRevenueLine(deps, id(200));
  await undo(deps);
  const told = await timeline(deps);
  expect(brief(told?.entries)?.toSorted().toReversed()).toEqual([
    '2026-05-11 revenue return',
    '2026-05-11 revenue remove',
    '2026-05-11 profile record',
    '2026-05-11 profile edit',
    '2026-05-11 people record',
    '2026-05-11 payments edit',
    '2026-05-10 payments record',
    '2026-01-05 contracts record',
    '2019-03-01 visits record',
    '2015-12-31 revenue record',
  ]);
  expect(told?.horizon).toBeNull();
  expect(told?.names.get(id(500))).toBe('维保');
  const visit = told?.entries.find(({ kind }) => kind === 'visits');
  expect(visit).toMatchObject({ at: testNow, imported: true, by: { device: deps.device } });
  const owner = told?.entries.find(({ what, kind }) => kind === 'profile' && what === 'edit');
  expect(owner).toMatchObject({ by: { author: '李工' }, imported: false });
  expect(await timeline(deps, id(9))).toBeNull();
  deps.close();
});

test('where the log was not read to its beginning, the timeline says from which day on it is whole', async () => {
  const deps = await openTestBook({ clients: [aClient()] });
  for (const owner of ['a', 'b', 'c']) await editClient(deps, id(1), { owner }, false);
  const told = await timeline(deps, id(1), 2);
  expect(told?.horizon).toBe('2026-05-11');
  expect(told?.entries.flatMap(({ steps }) => steps.map(({ to }) => to))).toEqual(['c', 'b']);
  const [, , known] = told?.entries ?? [];
  expect(known).toMatchObject({ what: 'record', by: null });
  deps.close();
});

test('the stories of clients that were merged into it, one after the other, are part of its own', async () => {
  const deps = await openTestBook({
    clients: [aClient(), aClient({ id: id(2), name: '甲' }), aClient({ id: id(3), name: '乙' })],
    visits: [aVisit({ clientId: id(3), day: '2020-01-01' })],
  });
  const mergeInto = async (kept: Client, gone: Client, visitOf: string) =>
    commit(deps, { id: deps.newId(), name: 'client.merge', undoes: null }, async () =>
      ok({
        writes: [
          put('clients', { ...kept, mergedFrom: [gone.id] }),
          put('clients', { ...gone, archivedAt: '2026-05-11T00:00:00.000Z' }),
          put('visits', aVisit({ clientId: visitOf, day: '2020-01-01' })),
        ],
        value: null,
      }),
    );
  const [first, second, third] = [id(1), id(2), id(3)].map((one) => deps.book.get('clients', one));
  const [one, two, three] = await Promise.all([first, second, third]);
  if (!one || !two || !three) throw new Error('The clients are not in the book.');
  await mergeInto(two, three, id(2));
  await mergeInto(one, { ...two, mergedFrom: [id(3)] }, id(1));
  const told = await timeline(deps);
  expect(brief(told?.entries)).toEqual([
    '2026-05-11 merge merge',
    '2026-05-11 merge merge',
    '2026-05-11 profile record',
    '2026-05-11 profile record',
    '2026-05-11 profile record',
    '2020-01-01 visits record',
  ]);
  expect(told?.entries.at(-1)?.former).toBe(id(3));
  expect(told?.names.get(id(3))).toBe('乙');
  deps.close();
});
