import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Column, Target } from '../../../shared/domain/import/target.ts';
import { contents, counts, csv, importFile, sourceOf } from '../../../tests/support/import-file.ts';
import { realBytes } from '../../../tests/support/real-data.ts';
import { openTestBook } from '../../../tests/support/test-book.ts';
import { Spreadsheet } from '../importing/spreadsheet.ts';
import { usualBatch } from './import-run.ts';

const unit = { multiplier: 100, currency: 'CNY' };
const targets: readonly Target[] = [
  { kind: 'client', field: 'code' },
  { kind: 'client', field: 'name' },
  { kind: 'client', field: 'region' },
  { kind: 'revenue', period: '2014', unit },
  { kind: 'revenue', period: '2015-03', unit },
  { kind: 'custom', label: 'x', field: 'number', measure: '', unit },
];
const tableColumns = targets.map((target, i): Column => ({ header: `col${i}`, target }));

test('any table imported twice changes nothing the second time', async () => {
  const cell = (...values: readonly string[]) => fc.constantFrom('', ...values);
  const row = fc.tuple(
    cell('1', '2', '01', '3'),
    cell('甲', '乙', '丙', '丁'),
    cell('青海', '深圳'),
    cell('1.5', '-2', '0', 'x'),
    cell('7', '1,000'),
    cell('1', '２', '-'),
  );
  const table = fc.array(row, { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(table, async (rows) => {
      const deps = await openTestBook();
      const header = tableColumns.map(({ header }) => `${header}x`).join(';');
      const file = csv(header, ...rows.map((cells) => cells.join(';')), '9;戊;;;;');
      const plan = { columns: tableColumns };
      const spread = Spreadsheet.open(file);
      if (!spread.ok) throw new Error('no file');
      const shown = spread.value.chooseSheet(0, []);
      if (!shown.ok) throw new Error('no table');
      spread.value.check(targets);
      const source = sourceOf(spread.value);
      const first = await importFile(deps, file, { ...plan, source });
      const before = await contents(deps);
      const second = await importFile(deps, file, { ...plan, source });
      expect(counts(second)).toEqual([0, 0, first.new, first.refused]);
      expect(second.refusals).toEqual(first.refusals);
      expect(await contents(deps)).toEqual(before);
      expect(new Set(before.clients.map(({ name }) => name)).size).toBe(before.clients.length);
      deps.close();
    }),
    { numRuns: 40 },
  );
}, 30_000);

test('a real book of 2,929 companies comes in whole as it is guessed, and again changes nothing', async () => {
  const bytes = realBytes('listed-companies.gbk.csv');
  if (!bytes) return;
  const deps = await openTestBook();
  const plan = { rowsPerBatch: usualBatch };
  expect(counts(await importFile(deps, bytes, plan))).toEqual([2929, 0, 0, 0]);
  const { clients, revenue, fields } = await contents(deps);
  expect(clients.filter(({ region, industry }) => region === '' || industry === '')).toEqual([]);
  const of = (period: string) =>
    revenue.filter((line) => line.period === period && line.currency === 'CNY');
  expect([of('2014').length, of('2015').length, revenue.length]).toEqual([2905, 2906, 5811]);
  const first = clients.find(({ code }) => code === '000001');
  expect(first).toMatchObject({ name: '平安银行', region: '深圳', industry: '银行' });
  // 73,407.0 and 96,163.0 million yuan, in fen.
  const ofFirst = revenue.filter(({ clientId }) => clientId === first?.id);
  expect(new Map(ofFirst.map(({ period, amount }) => [period, amount]))).toEqual(
    new Map([
      ['2014', 7_340_700_000_000],
      ['2015', 9_616_300_000_000],
    ]),
  );
  expect(fields.map(({ label, kind, currency }) => [label, kind, currency])).toEqual([
    ['总资产', 'money', 'CNY'],
    ['上市日期', 'date', null],
  ]);
  const listed = fields.find(({ kind }) => kind === 'date')?.id ?? '';
  expect(first?.custom[listed]).toBe('1991-04-03');
  expect(counts(await importFile(deps, bytes, plan))).toEqual([0, 0, 2929, 0]);
  expect(await deps.book.count('revenue')).toBe(5811);
  deps.close();
}, 60_000);
