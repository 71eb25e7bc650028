import { expect, test } from 'vitest';
import type { Contract, Payment } from '../../../shared/domain/contract/contract.ts';
import { contractFormOf, newContract } from '../../../shared/domain/contract/read-contract.ts';
import { err, ok } from '../../../shared/result.ts';
import { aClient, aRevenueLine } from '../../../tests/support/rows.ts';
import { id, openTestBook } from '../../../tests/support/test-book.ts';
import { contractsOf } from '../queries/contracts-of.ts';
import { addContract } from './add-contract.ts';
import { addInstalments } from './add-instalments.ts';
import { addPayment } from './add-payment.ts';
import { archiveContract, restoreContract } from './archive-contract.ts';
import { editContract } from './edit-contract.ts';
import { editPayment } from './edit-payment.ts';
import { editRevenueLine } from './edit-revenue-line.ts';
import { removePayment } from './remove-payment.ts';
import { undo, undoAction } from './take-back.ts';

const today = '2026-05-11';
const ids = { id: id(500), clientId: id(1) };
const blank = newContract(id(500), id(1));
const typed = { ...contractFormOf(blank), name: '维保合同', serviceFee: '100' };
const plan = { amount: '100', count: '3', first: '2026-06-01', step: 1 } as const;

function aContract(part: Partial<Contract> = {}): Contract {
  return { ...blank, name: '维保合同', serviceFee: 10_000, ...part };
}

function aPayment(part: Partial<Payment> = {}): Payment {
  return {
    id: id(600),
    clientId: id(1),
    contractId: id(500),
    amount: 5000,
    currency: 'CNY',
    due: '2026-05-01',
    paid: null,
    note: '',
    ...part,
  };
}

test('a contract is added once, however often Enter is pressed', async () => {
  const deps = await openTestBook({ clients: [aClient()] });
  expect(await addContract(deps, ids, typed, today)).toEqual(ok(aContract()));
  await addContract(deps, ids, typed, today);
  expect(await deps.book.lookUp('contracts', 'clientId', [id(1)])).toEqual([aContract()]);
  expect(await addContract(deps, { id: id(501), clientId: id(9) }, typed, today)).toEqual(
    err({ type: 'client-not-found' }),
  );
  deps.close();
});

test('a contract that ends before it starts is refused and nothing is written', async () => {
  const deps = await openTestBook({ clients: [aClient()], contracts: [aContract()] });
  const part = { starts: '2026-06-01', ends: '2026-05-01' };
  expect(await editContract(deps, id(500), part, today)).toEqual(
    err({ type: 'not-accepted', problems: [{ field: 'ends', type: 'ends-before-starts' }] }),
  );
  expect(await deps.book.get('contracts', id(500))).toEqual(aContract());
  expect(await editContract(deps, id(501), {}, today)).toEqual(err({ type: 'contract-not-found' }));
  deps.close();
});

test('a contract is edited, archived and brought back, and keeps the currency of its payments', async () => {
  const deps = await openTestBook({
    clients: [aClient()],
    contracts: [aContract()],
    payments: [aPayment()],
  });
  await editContract(deps, id(500), { number: 'HT-1' }, today);
  await archiveContract(deps, id(500));
  expect((await deps.book.get('contracts', id(500)))?.archivedAt).not.toBeNull();
  await restoreContract(deps, id(500));
  expect(await deps.book.get('contracts', id(500))).toEqual(aContract({ number: 'HT-1' }));
  expect(await editContract(deps, id(500), { currency: 'USD' }, today)).toMatchObject({
    error: { problems: [{ field: 'currency', type: 'currency-of-payments', currency: 'CNY' }] },
  });
  expect(await archiveContract(deps, id(501))).toEqual(err({ type: 'contract-not-found' }));
  deps.close();
});

test('a plan of instalments is one step, written once and taken back whole', async () => {
  const deps = await openTestBook({ clients: [aClient()], contracts: [aContract()] });
  const planIds = { first: id(600), contractId: id(500) };
  const added = await addInstalments(deps, planIds, plan, today);
  expect(added).toMatchObject({ value: { count: 3 } });
  expect(await addInstalments(deps, planIds, plan, today)).toMatchObject({ value: { count: 0 } });
  const { contracts } = await contractsOf(deps.book, id(1));
  expect(contracts[0]?.payments.map(({ amount, due }) => [amount, due])).toEqual([
    [3333, '2026-06-01'],
    [3333, '2026-07-01'],
    [3334, '2026-08-01'],
  ]);
  await undoAction(deps, added.ok ? added.value.action : '');
  expect(await deps.book.count('payments')).toBe(0);
  const elsewhere = { first: id(601), contractId: id(501) };
  expect(await addInstalments(deps, elsewhere, plan, today)).toEqual(
    err({ type: 'contract-not-found' }),
  );
  expect(await addInstalments(deps, planIds, { ...plan, count: '0' }, today)).toMatchObject({
    error: { type: 'not-accepted' },
  });
  deps.close();
});

test('a payment is added, marked as paid, opened again, removed and brought back', async () => {
  const deps = await openTestBook({ clients: [aClient()], contracts: [aContract()] });
  const form = { amount: '50', due: '2026-05-01', paid: '', note: '' };
  const paymentIds = { id: id(600), contractId: id(500) };
  expect(await addPayment(deps, paymentIds, form, today)).toEqual(ok(aPayment()));
  await addPayment(deps, paymentIds, form, today);
  expect(await deps.book.count('payments')).toBe(1);

  await editPayment(deps, id(600), { paid: today }, today);
  expect(await deps.book.get('payments', id(600))).toEqual(aPayment({ paid: today }));
  await editPayment(deps, id(600), { paid: '' }, today);
  expect(await deps.book.get('payments', id(600))).toEqual(aPayment());
  expect(await editPayment(deps, id(600), { paid: '2026-05-12' }, today)).toEqual(
    err({ type: 'not-accepted', problems: [{ field: 'paid', type: 'paid-to-come' }] }),
  );
  await removePayment(deps, id(600));
  await removePayment(deps, id(600));
  expect(await deps.book.count('payments')).toBe(0);
  expect(await editPayment(deps, id(600), {}, today)).toEqual(err({ type: 'payment-not-found' }));
  await undo(deps);
  expect(await deps.book.get('payments', id(600))).toEqual(aPayment());
  expect(await addPayment(deps, { id: id(601), contractId: id(9) }, form, today)).toEqual(
    err({ type: 'contract-not-found' }),
  );
  deps.close();
});

test('a line of revenue is edited where a person changed it', async () => {
  const deps = await openTestBook({ clients: [aClient()], revenue: [aRevenueLine()] });
  await editRevenueLine(deps, id(200), { kind: 'service' });
  expect(await editRevenueLine(deps, id(200), { amount: '5.5万', period: '2015-03' })).toEqual(
    ok(aRevenueLine({ kind: 'service', amount: 5_500_000, period: '2015-03' })),
  );
  expect(await editRevenueLine(deps, id(200), { period: '' })).toEqual(
    err({ type: 'not-accepted', problems: [{ field: 'period', type: 'period-missing' }] }),
  );
  expect(await editRevenueLine(deps, id(201), {})).toEqual(err({ type: 'line-not-found' }));
  deps.close();
});

test('contracts stand latest first, archived ones last, each with its payments by their days', async () => {
  const deps = await openTestBook({
    clients: [aClient(), aClient({ id: id(2) })],
    contracts: [
      aContract({ id: id(501), starts: '2025-01-01' }),
      aContract({ id: id(502), starts: '2026-01-01' }),
      aContract({ id: id(503) }),
      aContract({ id: id(504), archivedAt: '2026-01-01T00:00:00.000Z' }),
      aContract({ id: id(505), clientId: id(2) }),
    ],
    payments: [
      aPayment({ id: id(601), contractId: id(502), due: '2026-09-01' }),
      aPayment({ id: id(602), contractId: id(502), due: '2026-03-01' }),
    ],
    revenue: [aRevenueLine()],
  });
  const { contracts, lines, years } = await contractsOf(deps.book, id(1));
  expect(contracts.map(({ contract }) => contract.id)).toEqual([
    id(503),
    id(502),
    id(501),
    id(504),
  ]);
  expect(contracts[1]?.payments.map((payment) => payment.id)).toEqual([id(602), id(601)]);
  expect(lines).toEqual([aRevenueLine()]);
  expect(years.map(({ year }) => year)).toEqual(['2015']);
  deps.close();
});
