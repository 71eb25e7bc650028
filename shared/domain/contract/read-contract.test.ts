import fc from 'fast-check';
import { expect, test } from 'vitest';
import { err, ok } from '../../result.ts';
import type { Contract } from './contract.ts';
import { contractSchema } from './contract.ts';
import { contractFormOf, newContract, readContract } from './read-contract.ts';

const blank = newContract(
  '018f0000-0000-7000-8000-000000000500',
  '018f0000-0000-7000-8000-000000000001',
);
const around = { today: '2026-05-11', paymentCurrencies: [] };

test('a contract is read from what was typed, in the book’s own forms', () => {
  const read = readContract(
    blank,
    {
      number: ' HT-2026-01 ',
      name: '年度维保合同',
      productFee: '12万',
      serviceFee: '3,000.50',
      currency: 'cny',
      signed: '2026年1月5日',
      starts: '2026-2-1',
      ends: '20270131',
      renewal: '+30',
    },
    around,
  );
  expect(read).toEqual(
    ok({
      ...blank,
      number: 'HT-2026-01',
      name: '年度维保合同',
      productFee: 12_000_000,
      serviceFee: 300_050,
      currency: 'CNY',
      signed: '2026-01-05',
      starts: '2026-02-01',
      ends: '2027-01-31',
      renewal: '2026-06-10',
    }),
  );
  expect(contractSchema.safeParse(read.ok && read.value).success).toBe(true);
});

test('days that contradict each other are refused where they stand', () => {
  const typed = { name: '合同', signed: '2027-02-01', starts: '2026-06-01', ends: '2026-05-31' };
  expect(readContract(blank, { ...typed, renewal: '2026-01-01' }, around)).toEqual(
    err([
      { field: 'ends', type: 'ends-before-starts' },
      { field: 'signed', type: 'signed-after-ends' },
      { field: 'renewal', type: 'renewal-before-starts' },
    ]),
  );
  const oneDay = { name: '合同', signed: '2026-06-01', starts: '2026-06-01', ends: '2026-06-01' };
  expect(readContract(blank, oneDay, around)).toMatchObject({ ok: true });
});

test('a day is compared with those that were not typed', () => {
  const contract: Contract = { ...blank, name: '合同', starts: '2026-06-01' };
  expect(readContract(contract, { ends: '2026-01-01' }, around)).toEqual(
    err([{ field: 'ends', type: 'ends-before-starts' }]),
  );
});

test('every problem is told at once', () => {
  const typed = {
    name: ' ',
    number: 'x'.repeat(501),
    productFee: '-1',
    serviceFee: '$ 5',
    currency: 'CNY',
    signed: '2026-02-30',
  };
  expect(readContract(blank, typed, around)).toEqual(
    err([
      { field: 'name', type: 'name-missing' },
      { field: 'number', type: 'too-long', limit: 500, length: 501 },
      { field: 'productFee', type: 'fee-negative' },
      {
        field: 'serviceFee',
        type: 'amount-not-readable',
        why: { type: 'currencies-differ', expected: 'CNY', found: 'USD' },
      },
      { field: 'signed', type: 'day-not-readable', why: { type: 'no-such-day' } },
    ]),
  );
});

test('a contract under which payments are asked for keeps their currency', () => {
  const contract = { ...blank, name: '合同' };
  const withPayments = { ...around, paymentCurrencies: ['CNY'] };
  expect(readContract(contract, { currency: 'USD' }, withPayments)).toEqual(
    err([{ field: 'currency', type: 'currency-of-payments', currency: 'CNY' }]),
  );
  expect(readContract(contract, { currency: '元' }, withPayments)).toEqual(
    err([{ field: 'currency', type: 'currency-not-known' }]),
  );
  expect(readContract(contract, { note: '续' }, withPayments)).toMatchObject({ ok: true });
});

test('a contract that is typed as it stands stays as it is', () => {
  const fee = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
  fc.assert(
    fc.property(
      fee,
      fee,
      fc.constantFrom('CNY', 'JPY', 'KWD'),
      (productFee, serviceFee, currency) => {
        const contract = { ...blank, name: '合同', productFee, serviceFee, currency };
        expect(readContract(contract, contractFormOf(contract), around)).toEqual(ok(contract));
      },
    ),
  );
});
