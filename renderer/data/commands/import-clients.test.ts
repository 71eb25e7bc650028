import { expect, test } from 'vitest';
import { newField } from '../../../shared/domain/field/field.ts';
import {
  contents,
  counts,
  csv,
  importFile,
  rowsPerBatch,
  sourceOf,
} from '../../../tests/support/import-file.ts';
import { aClient, aRevenueLine } from '../../../tests/support/rows.ts';
import { id, openTestBook } from '../../../tests/support/test-book.ts';
import { Spreadsheet } from '../importing/spreadsheet.ts';
import { archiveField } from './archive-field.ts';
import { importClients } from './import-clients.ts';
import { undo } from './take-back.ts';

test('rows become clients, dated revenue and own fields, as one action', async () => {
  const deps = await openTestBook();
  const file = csv(
    '编号,名称,地区,2015年收入(万元),总资产(万元)',
    '000001,平安银行,深圳,12.5,',
    '000002,万科,,,3',
  );
  const report = await importFile(deps, file, { action: id(900) });
  expect(report).toEqual({
    done: 2,
    new: 2,
    updated: 0,
    unchanged: 0,
    refused: 0,
    refusals: [],
    cancelled: false,
  });
  const { clients, revenue, fields } = await contents(deps);
  const [assets] = fields;
  expect(fields).toEqual([{ ...newField(assets?.id ?? '', '总资产', 'money'), currency: 'CNY' }]);
  expect(clients).toMatchObject([
    { code: '000001', name: '平安银行', region: '深圳', custom: {} },
    { code: '000002', name: '万科', region: '', custom: { [assets?.id ?? '']: 3_000_000 } },
  ]);
  expect(revenue).toMatchObject([
    {
      clientId: clients[0]?.id,
      period: '2015',
      amount: 12_500_000,
      currency: 'CNY',
      kind: 'unspecified',
    },
  ]);
  expect((await deps.book.log.latest(9)).map(({ id, name }) => [id, name])).toEqual([
    [id(900), 'book.import'],
  ]);

  await undo(deps);
  expect(await contents(deps)).toEqual({ clients: [], revenue: [], fields: [] });
  deps.close();
});

test('the same file again changes nothing, and leaves nothing in the log', async () => {
  const deps = await openTestBook();
  const file = csv('编号,名称,2015年收入(万元),等级', '000001,平安银行,12.5,甲', ',万科,-3,');
  await importFile(deps, file);
  const before = await contents(deps);
  const head = await deps.book.log.head();
  expect(counts(await importFile(deps, file))).toEqual([0, 0, 2, 0]);
  expect(await contents(deps)).toEqual(before);
  expect(await deps.book.log.head()).toBe(head);
  deps.close();
});

test('a file brings up to date what it fills, and leaves the rest', async () => {
  const deps = await openTestBook({
    clients: [aClient({ region: '青海', owner: '王工', archivedAt: null })],
    revenue: [aRevenueLine({ note: '审计数' })],
  });
  const file = csv(
    '编号,名称,地区,负责人,2015年收入',
    '603843,正平股份,甘肃,,20000',
    '1,新客户,,,',
  );
  expect(counts(await importFile(deps, file))).toEqual([1, 1, 0, 0]);
  const { clients, revenue } = await contents(deps);
  expect(clients[1]).toEqual(aClient({ region: '甘肃', owner: '王工' }));
  expect(revenue).toEqual([aRevenueLine({ amount: 2_000_000, note: '审计数' })]);
  deps.close();
});

test('rows that collide are refused with the row or the client that they collide with', async () => {
  const deps = await openTestBook({ clients: [aClient()] });
  const file = csv(
    '编号,名称',
    '1,甲公司',
    '1,甲公司二',
    ',甲公司',
    '2,正平股份',
    '603843,甲公司',
    ',',
    '3,',
    ',乙公司',
  );
  const report = await importFile(deps, file);
  expect(counts(report)).toEqual([2, 0, 0, 5]);
  expect(report.refusals).toEqual([
    { line: 3, reason: { type: 'twice-in-file', line: 2 } },
    { line: 4, reason: { type: 'twice-in-file', line: 2 } },
    { line: 5, reason: { type: 'name-has-other-code', code: '603843' } },
    { line: 6, reason: { type: 'code-and-name-differ', owner: '正平股份', name: '甲公司' } },
    { line: 8, reason: { type: 'new-without-name' } },
  ]);
  deps.close();
});

const manyRows = (count: number) =>
  csv('编号,名称', ...Array.from({ length: count }, (_, i) => `${i + 1},客户 ${i + 1}`));

test('a cancelled import leaves whole batches, which the same file completes', async () => {
  const deps = await openTestBook();
  const stop = new AbortController();
  const file = manyRows(rowsPerBatch * 2 + 5);
  const report = await importFile(deps, file, {
    signal: stop.signal,
    onProgress: () => stop.abort(),
  });
  expect(report).toMatchObject({ done: rowsPerBatch, new: rowsPerBatch, cancelled: true });
  expect(await deps.book.count('clients')).toBe(rowsPerBatch);
  expect(counts(await importFile(deps, file))).toEqual([rowsPerBatch + 5, 0, rowsPerBatch, 0]);
  expect(await deps.book.count('clients')).toBe(rowsPerBatch * 2 + 5);
  deps.close();
});

test('an import that dies in a batch leaves the whole ones before it, and they are taken back in one step', async () => {
  const deps = await openTestBook();
  const file = manyRows(rowsPerBatch + 5);
  const opened = Spreadsheet.open(file);
  if (!opened.ok) throw new Error('no file');
  opened.value.chooseSheet(0, []);
  const source = sourceOf(opened.value);
  const dying = importFile(deps, file, {
    source: {
      ...source,
      read: async (from, to) =>
        from === 0 ? source.read(from, to) : Promise.reject(new Error('The power went.')),
    },
  });
  await expect(dying).rejects.toThrow('The power went.');
  expect(await deps.book.count('clients')).toBe(rowsPerBatch);
  await undo(deps);
  expect(await deps.book.count('clients')).toBe(0);
  deps.close();
});

test('progress is told after every batch, and rows of two batches know each other', async () => {
  const deps = await openTestBook();
  const done: number[] = [];
  const rows = Array.from({ length: rowsPerBatch }, (_, i) => `${i + 1},客户 ${i + 1}`);
  const report = await importFile(deps, csv('编号,名称', ...rows, '1,客户 1'), {
    onProgress: (progress) => done.push(progress.done),
  });
  expect(done).toEqual([rowsPerBatch, rowsPerBatch + 1]);
  expect(report.refusals).toEqual([
    { line: rowsPerBatch + 2, reason: { type: 'twice-in-file', line: 2 } },
  ]);
  deps.close();
});

test('columns without a name are refused before anything is written', async () => {
  const deps = await openTestBook();
  const result = await importClients(deps, {
    action: id(900),
    columns: [],
    rule: 'overwrite',
    dry: false,
    source: { count: 1, read: async () => Promise.reject(new Error('not read')) },
    rowsPerBatch,
    onProgress: () => {},
    signal: new AbortController().signal,
  });
  expect(result).toEqual({
    ok: false,
    error: { type: 'mapping', problems: [{ type: 'part-missing', part: 'client name' }] },
  });
  expect(await deps.book.log.head()).toBe(0);
  deps.close();
});

test('a column of an archived field shows it again with the values that it had, and one undo archives it as it was', async () => {
  const field = newField(id(800), '等级', 'text');
  const deps = await openTestBook({
    fields: [field],
    clients: [aClient({ code: '1', name: '一号', custom: { [field.id]: '甲' } })],
  });
  await archiveField(deps, field.id);
  const archived = (await contents(deps)).fields;
  const report = await importFile(deps, csv('编号,名称,等级', '1,一号,', '2,二号,乙'));
  expect(counts(report)).toEqual([1, 0, 1, 0]);
  const { clients, fields } = await contents(deps);
  expect(fields).toEqual([field]);
  expect(clients.map(({ custom }) => custom)).toEqual([{ [field.id]: '甲' }, { [field.id]: '乙' }]);
  await undo(deps);
  expect((await contents(deps)).fields).toEqual(archived);
});

test('where a field was archived and another of its name took its place, the other is filled', async () => {
  const old = { ...newField(id(800), '等级', 'text'), archivedAt: '2026-05-11T00:00:00.000Z' };
  const now = { ...newField(id(801), '等级', 'text'), place: 1 };
  const deps = await openTestBook({ fields: [old, now] });
  await importFile(deps, csv('编号,名称,等级', '1,一号,乙'));
  const { clients, fields } = await contents(deps);
  expect(fields).toEqual([old, now]);
  expect(clients[0]?.custom).toEqual({ [now.id]: '乙' });
});
