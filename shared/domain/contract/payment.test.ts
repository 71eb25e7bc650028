import { expect, test } from 'vitest';
import { err, ok } from '../../result.ts';
import type { Payment } from './contract.ts';
import { paymentSchema } from './contract.ts';
import { paymentState, paymentTotals, unplannedOf } from './payment-state.ts';
import { newContract } from './read-contract.ts';
import { paymentFormOf, paymentUnder, readPayment } from './read-payment.ts';

const today = '2026-05-11';
const contract = newContract(
  '018f0000-0000-7000-8000-000000000500',
  '018f0000-0000-7000-8000-000000000001',
);
const frame = paymentUnder(contract, '018f0000-0000-7000-8000-000000000600');

function payment(part: Partial<Payment>): Payment {
  return { ...frame, amount: 100, due: today, paid: null, note: '', ...part };
}

test('a payment is read from what was typed, and typed as it stands stays as it is', () => {
  const typed = { amount: '1.5万', due: '2026-6-1', paid: 'yesterday', note: ' 首款 ' };
  const read = readPayment(frame, typed, today);
  const expected = payment({
    amount: 1_500_000,
    due: '2026-06-01',
    paid: '2026-05-10',
    note: '首款',
  });
  expect(read).toEqual(ok(expected));
  expect(paymentSchema.safeParse(expected).success).toBe(true);
  expect(readPayment(frame, paymentFormOf(expected), today)).toEqual(ok(expected));
});

test('nothing, less than nothing and money that is to come are refused', () => {
  const typed = { amount: '0', due: '', paid: '2026-05-12', note: 'x'.repeat(501) };
  expect(readPayment(frame, typed, today)).toEqual(
    err([
      { field: 'amount', type: 'payment-not-positive' },
      { field: 'due', type: 'due-missing' },
      { field: 'paid', type: 'paid-to-come' },
      { field: 'note', type: 'too-long', limit: 500, length: 501 },
    ]),
  );
  expect(
    readPayment(frame, { amount: '', due: 'soon', paid: '2026-02-30', note: '' }, today),
  ).toEqual(
    err([
      { field: 'amount', type: 'amount-not-readable', why: { type: 'empty' } },
      { field: 'due', type: 'day-not-readable', why: { type: 'not-a-day' } },
      { field: 'paid', type: 'day-not-readable', why: { type: 'no-such-day' } },
    ]),
  );
});

test.each([
  ['2026-05-11', null, 'open', 0],
  ['2026-05-12', null, 'open', 0],
  ['2026-05-10', null, 'late', 1],
  ['2026-02-28', '2026-03-01', 'paid', 1],
  ['2026-03-01', '2026-02-28', 'paid', 0],
])('due %s and paid %s it is %s, %i days late', (due, paid, state, daysLate) => {
  expect(paymentState({ due, paid }, today)).toEqual({ state, daysLate });
});

test('totals stand by currency and say what is late', () => {
  const payments = [
    payment({ amount: 1, paid: '2026-05-01' }),
    payment({ amount: 10, due: '2026-05-10' }),
    payment({ amount: 100, due: '2026-06-01' }),
    payment({ amount: 1000, currency: 'USD' }),
  ];
  expect(paymentTotals(payments, today)).toEqual([
    { currency: 'CNY', planned: 111, paid: 1, open: 110, late: 10, lateCount: 1 },
    { currency: 'USD', planned: 1000, paid: 0, open: 1000, late: 0, lateCount: 0 },
  ]);
});

test('a sum that no number holds exactly is none', () => {
  const huge = payment({ amount: Number.MAX_SAFE_INTEGER });
  expect(paymentTotals([huge, huge], today)).toMatchObject([{ planned: null, paid: 0 }]);
});

test('what of the fees is not asked for yet is counted in the currency of the contract', () => {
  const agreed = { ...contract, productFee: 200, serviceFee: 50 };
  const asked = [payment({ amount: 100 }), payment({ amount: 5, currency: 'USD' })];
  expect(unplannedOf(agreed, asked)).toBe(150);
  expect(unplannedOf(agreed, [payment({ amount: 300 })])).toBe(-50);
});
