import { expect, test } from 'vitest';
import type { Rows, TableName } from '../../../shared/domain/book.ts';
import type { UpdateRule } from '../../../shared/domain/import/mapping-profile.ts';
import { aClient, aContact } from '../../../tests/support/rows.ts';
import { id, openTestBook } from '../../../tests/support/test-book.ts';
import { Spreadsheet } from '../importing/spreadsheet.ts';
import type { OpenBook } from '../open-book.ts';
import type { ImportReport } from './import-run.ts';
import { importTable } from './import-table.ts';
import { undo } from './take-back.ts';

type Options = { readonly rule?: UpdateRule; readonly dry?: boolean; readonly batch?: number };

/** Imports a file as a person would who accepts what was guessed. */
async function importFile(
  deps: OpenBook,
  text: string,
  { rule = 'overwrite', dry = false, batch = 2 }: Options = {},
): Promise<ImportReport> {
  const opened = Spreadsheet.open(new TextEncoder().encode(text));
  const table = opened.ok ? opened.value.chooseSheet(0, []) : opened;
  if (!opened.ok || !table.ok) throw new Error(JSON.stringify(table));
  const result = await importTable(deps, opened.value.rowsRead().rows, {
    action: deps.newId(),
    columns: table.value.columns,
    rule,
    rowsPerBatch: batch,
    onProgress: () => {},
    signal: { aborted: false },
    dry,
  });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const counts = ({ new: added, updated, unchanged, refused }: ImportReport) => [
  added,
  updated,
  unchanged,
  refused,
];

async function all<T extends TableName>(deps: OpenBook, table: T): Promise<readonly Rows[T][]> {
  const rows: Rows[T][] = [];
  await deps.book.scan(table, (batch) => rows.push(...batch));
  return rows;
}

const clients = [
  aClient(),
  aClient({ id: id(2), code: '000001', name: '平安银行（总行）' }),
  aClient({ id: id(3), code: '3', name: '同名' }),
  aClient({ id: id(4), code: '4', name: '同名' }),
];

test('contacts find their clients by code, else by name, and unknown ones are refused', async () => {
  const deps = await openTestBook({ clients, contacts: [aContact({ phone: '138' })] });
  const file = [
    '客户编号,客户名称,联系人,职务,手机,记录人,录入日期',
    '603843,,李工,科长,139,王工,2019-03-02',
    ',平安银行(总行),周行长,行长,137,,',
    ',同名,赵工,,,,',
    '9,无此客户,钱工,,,,',
    '603843,平安银行（总行）,孙工,,,,',
    '603843,,李工,主任,,,',
  ].join('\n');
  const report = await importFile(deps, file);
  expect(counts(report)).toEqual([1, 1, 0, 4]);
  expect(report.refusals).toEqual([
    { line: 4, reason: { type: 'name-not-unique' } },
    { line: 5, reason: { type: 'client-unknown', code: '9', name: '无此客户' } },
    {
      line: 6,
      reason: { type: 'code-and-name-differ', owner: '正平股份', name: '平安银行（总行）' },
    },
    { line: 7, reason: { type: 'twice-in-file', line: 2 } },
  ]);
  expect(report.cancelled).toBe(false);
  const contacts = await all(deps, 'contacts');
  expect(contacts.find(({ name }) => name === '李工')).toEqual(
    aContact({ phone: '139', title: '科长', origin: { by: '王工', on: '2019-03-02' } }),
  );
  expect(contacts.find(({ name }) => name === '周行长')).toMatchObject({ clientId: id(2) });
  const again = await importFile(deps, file);
  expect(counts(again)).toEqual([0, 0, 2, 4]);
  expect(again.refusals).toEqual(report.refusals);
  await undo(deps);
  expect(await all(deps, 'contacts')).toEqual([aContact({ phone: '138' })]);
  deps.close();
});

test('what an import would do is told by rule without a trace, and is what it then does', async () => {
  const deps = await openTestBook({ clients, contacts: [aContact({ phone: '138', title: '' })] });
  const file = '客户编号,联系人,职务,手机\n603843,李工,科长,139\n000001,周行长,行长,137\n';
  const head = await deps.book.log.head();
  const forecast = async (rule: UpdateRule) =>
    counts(await importFile(deps, file, { rule, dry: true }));
  expect(await forecast('overwrite')).toEqual([1, 1, 0, 0]);
  expect(await forecast('fill-gaps')).toEqual([1, 1, 0, 0]);
  expect(await forecast('never')).toEqual([1, 0, 1, 0]);
  expect(await deps.book.log.head()).toBe(head);
  expect(counts(await importFile(deps, file, { rule: 'fill-gaps' }))).toEqual([1, 1, 0, 0]);
  expect(await deps.book.get('contacts', id(100))).toMatchObject({ title: '科长', phone: '138' });
  deps.close();
});

test('contracts come in with their fees and days, and are brought up to date by their number', async () => {
  const deps = await openTestBook({ clients });
  const header = '客户编号,合同编号,合同名称,产品费(万元),服务费(万元),签订日期,到期日期';
  await importFile(deps, `${header}\n603843,H-1,年度维保,12,1.5,2026-01-05,2026-12-31\n`);
  const [contract] = await all(deps, 'contracts');
  expect(contract).toMatchObject({
    clientId: id(1),
    number: 'H-1',
    name: '年度维保',
    productFee: 12_000_000,
    serviceFee: 1_500_000,
    currency: 'CNY',
    signed: '2026-01-05',
    ends: '2026-12-31',
    renewal: null,
  });
  expect(
    counts(await importFile(deps, `${header}\n603843,h-1,,,2,,\n000001,H-1,另一份,,,,\n`)),
  ).toEqual([1, 1, 0, 0]);
  expect(await deps.book.get('contracts', contract?.id ?? '')).toMatchObject({
    number: 'h-1',
    name: '年度维保',
    serviceFee: 2_000_000,
  });
  deps.close();
});

test('lines of revenue of one client are decided together, wherever in the file they stand', async () => {
  const deps = await openTestBook({ clients });
  const file = [
    '客户编号,日期,金额(元),类型',
    '603843,2026-03-05,100,维保',
    '000001,2026-03,7,产品',
    '603843,2026-03-05,100,维保',
    '603843,2026-03-05,250,维保',
  ].join('\n');
  expect(counts(await importFile(deps, file))).toEqual([4, 0, 0, 0]);
  expect(counts(await importFile(deps, file))).toEqual([0, 0, 4, 0]);
  const corrected = file.replace('2026-03,7,', '2026-03,8,');
  expect(counts(await importFile(deps, corrected))).toEqual([0, 1, 3, 0]);
  const revenue = await all(deps, 'revenue');
  expect(revenue.filter(({ clientId }) => clientId === id(1)).map(({ amount }) => amount)).toEqual([
    10_000, 10_000, 25_000,
  ]);
  expect(revenue.find(({ clientId }) => clientId === id(2))).toMatchObject({
    period: '2026-03',
    amount: 800,
    kind: 'product',
  });
  deps.close();
});
