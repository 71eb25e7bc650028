import { expect, test } from 'vitest';
import type { Filter } from '../../../shared/domain/list/filter.ts';
import { visitCalendar } from '../../../shared/domain/visit/visit-calendar.ts';
import { ok } from '../../../shared/result.ts';
import { aClient, aRevenueLine, aVisit } from '../../../tests/support/rows.ts';
import { id, openTestBook } from '../../../tests/support/test-book.ts';
import { commit, put } from '../commit.ts';
import type { OpenBook } from '../open-book.ts';
import { IndexService } from './index-service.ts';
import { everyClient } from './view.ts';

async function served(
  deps: OpenBook,
  onMoved: () => void = () => undefined,
): Promise<IndexService> {
  return IndexService.open(deps.store.name, onMoved);
}

const clients = [
  aClient({ note: '先打电话', tags: ['重点', '新'], custom: { f: 2 } }),
  aClient({ id: id(2), name: '万科', code: '2', note: '', tags: ['新'], region: '青海' }),
  aClient({ id: id(3), name: '重庆啤酒', code: '3', note: '忙', custom: { f: 0.5 } }),
];

test('a list has the columns that were asked for, notes among them', async () => {
  const deps = await openTestBook({ clients, visits: [aVisit()] });
  const service = await served(deps);
  const { rows } = await service.list(everyClient, 0, 2, ['note', 'tags', 'lastVisit', 'custom/f']);
  expect(rows.map(({ cells }) => cells)).toEqual([
    { note: '先打电话', tags: ['重点', '新'], lastVisit: '2026-05-08', 'custom/f': 2 },
    { note: null, tags: ['新'], lastVisit: null, 'custom/f': null },
  ]);
  await service.close();
  deps.close();
});

test('notes are looked through and sorted by when they are asked for', async () => {
  const deps = await openTestBook({ clients });
  const service = await served(deps);
  const filter: Filter = { kind: 'condition', column: 'note', is: 'filled', values: [] };
  const sort = { column: 'note', falling: false };
  const view = { ...everyClient, filter, sort };
  expect(await service.ids(view)).toEqual([id(3), id(1)]);
  expect((await service.list(view, 0, 1, ['note'])).rows[0]?.cells).toEqual({ note: '忙' });
  expect(await service.valuesOf('note', false)).toContainEqual({ value: '忙', count: 1 });
  await service.close();
  deps.close();
});

test('rows come in the order in which they were asked for, without those who are gone', async () => {
  const deps = await openTestBook({ clients });
  const service = await served(deps);
  const rows = await service.rowsOf([id(3), id(9), id(1)], ['region']);
  expect(rows.map(({ name, cells }) => [name, cells])).toEqual([
    ['重庆啤酒', { region: null }],
    ['正平股份', { region: null }],
  ]);
  await service.close();
  deps.close();
});

test('some clients, or all in a view, are counted and summed up', async () => {
  const deps = await openTestBook({ clients, revenue: [aRevenueLine({ amount: 700 })] });
  const service = await served(deps);
  const all = await service.summary(everyClient, null);
  expect(all).toMatchObject({ count: 3, sums: { revenue: 700, 'custom/f': 2.5 } });
  const two = await service.summary(everyClient, [id(2), id(3)]);
  expect(two).toMatchObject({ count: 2, sums: { 'custom/f': 0.5 } });
  expect(Object.keys(two.sums)).not.toContain('revenue');
  await service.close();
  deps.close();
});

test('the values of a column stand with their counts, each of several choices by itself', async () => {
  const deps = await openTestBook({ clients });
  const service = await served(deps);
  expect(await service.valuesOf('tags', false)).toEqual([
    { value: '新', count: 2 },
    { value: '', count: 1 },
    { value: '重点', count: 1 },
  ]);
  expect(await service.valuesOf('custom/f', false)).toContainEqual({ value: '0.5', count: 1 });
  await service.close();
  deps.close();
});

test('the nearest answer to what was typed comes first', async () => {
  const names = ['大正平', '正平股份', '正平', 'zp', '主频'];
  const deps = await openTestBook({
    clients: names.map((name, n) => aClient({ id: id(n + 1), code: `${n}`, name })),
  });
  const service = await served(deps);
  const found = async (typed: string, limit: number) =>
    (await service.find(typed, limit)).map(({ name }) => name);
  expect(await found('正平', 3)).toEqual(['正平', '正平股份', '大正平']);
  expect(await found('zp', 9)).toEqual(['zp', '大正平', '正平股份', '正平', '主频']);
  await service.close();
  deps.close();
});

test('who is due is kept until the book has moved', async () => {
  const deps = await openTestBook({ clients: [aClient()] });
  const moved = Promise.withResolvers<void>();
  const service = await served(deps, moved.resolve);
  const time = { today: '2026-05-11', calendar: visitCalendar };
  const before = await service.due(time, 5);
  expect(before).toMatchObject({ firstVisitCount: 1 });
  expect(await service.due(time, 5)).toBe(before);
  const action = { id: deps.newId(), name: 'visit.log', undoes: null } as const;
  const writes = [put('visits', aVisit({ day: '2026-05-10' }))];
  await commit(deps, action, async () => ok({ writes, value: undefined }));
  await moved.promise;
  expect(await service.due(time, 5)).toMatchObject({ firstVisitCount: 0 });
  await service.close();
  deps.close();
});
