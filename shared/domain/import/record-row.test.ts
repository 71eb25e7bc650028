import { expect, test } from 'vitest';
import { contactReader, contractReader, lineReader } from './record-row.ts';
import type { Column, Target } from './target.ts';

const unit = { multiplier: 10_000, currency: 'CNY' };
const columns = (...targets: readonly Target[]): readonly Column[] =>
  targets.map((target, i) => ({ header: `c${i}`, target }));
const client: Target = { kind: 'client', field: 'name' };

test('a contact is read with its place in the decision', () => {
  const read = contactReader(
    columns(
      client,
      { kind: 'contact', field: 'name' },
      { kind: 'contact', field: 'role' },
      { kind: 'contact', field: 'stance' },
      { kind: 'contact', field: 'concerns' },
      { kind: 'origin', field: 'by' },
    ),
  );
  const row = (...cells: readonly string[]) => read({ line: 2, cells });
  expect(row('正平', ' 李 工 ', '财务经理', '支持', '成本；满意度', '王工')).toEqual({
    ok: true,
    value: {
      line: 2,
      code: '',
      client: '正平',
      values: { name: '李 工', role: 'finance', stance: 'supporter', concerns: ['成本', '满意度'] },
      origin: { by: '王工', on: null },
    },
  });
  expect(row('正平', '李工', '厨师')).toMatchObject({
    error: { type: 'no-such-word', words: 'role', column: 'c2', value: '厨师' },
  });
  expect(row('', '李工')).toMatchObject({ error: { type: 'no-client' } });
  expect(row('正平', '')).toMatchObject({ error: { type: 'part-blank', kind: 'contacts' } });
});

test('the fees of a contract are of one currency, which a column may name', () => {
  const read = contractReader(
    columns(
      client,
      { kind: 'contract', field: 'number', unit },
      { kind: 'contract', field: 'productFee', unit },
      { kind: 'contract', field: 'serviceFee', unit },
      { kind: 'contract', field: 'currency', unit },
      { kind: 'contract', field: 'ends', unit },
    ),
  );
  const row = (...cells: readonly string[]) => read({ line: 2, cells });
  expect(row('正平', 'H-1', '12', '1.5', '', '2026/12/31')).toMatchObject({
    value: {
      values: {
        number: 'H-1',
        productFee: 12_000_000,
        serviceFee: 1_500_000,
        currency: 'CNY',
        ends: '2026-12-31',
      },
    },
  });
  expect(row('正平', 'H-1', '12', '', '美元')).toMatchObject({
    value: { values: { productFee: 12_000_000, currency: 'USD' } },
  });
  expect(row('正平', 'H-1', '$12', '', '人民币')).toMatchObject({
    error: { type: 'other-currency', expected: 'CNY', found: 'USD' },
  });
  expect(row('正平', 'H-1', '', '', 'x1')).toMatchObject({ error: { type: 'not-a-currency' } });
});

test('a line of revenue has a period, an amount and a kind', () => {
  const read = lineReader(
    columns(
      { kind: 'client', field: 'code' },
      { kind: 'line', field: 'period', unit },
      { kind: 'line', field: 'amount', unit },
      { kind: 'line', field: 'sort', unit },
    ),
  );
  const row = (...cells: readonly string[]) => read({ line: 2, cells });
  expect(row('000001', '2026年3月', '-1.5', '维保')).toMatchObject({
    value: {
      code: '000001',
      values: { period: '2026-03', amount: -1_500_000, currency: 'CNY', kind: 'service' },
    },
  });
  expect(row('1', '2026-03-05', '1')).toMatchObject({
    value: { values: { period: '2026-03-05', kind: 'unspecified' } },
  });
  expect(row('1', '2026-13', '1')).toMatchObject({ error: { type: 'not-a-period' } });
  expect(row('1', '2026', '-')).toMatchObject({ error: { type: 'part-blank', kind: 'revenue' } });
});
