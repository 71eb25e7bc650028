import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aContact, aRevenueLine } from '../../../tests/support/rows.ts';
import { id } from '../../../tests/support/test-book.ts';
import type { Id } from '../../record/id.ts';
import type { Contact } from '../contact/contact.ts';
import type { Contract } from '../contract/contract.ts';
import type { RevenueLine } from '../revenue/revenue-line.ts';
import { decideContacts } from './decide-contacts.ts';
import { decideContracts } from './decide-contracts.ts';
import type { RecordContext, RecordDecision } from './decide-records.ts';
import { decideRevenue } from './decide-revenue.ts';
import type { UpdateRule } from './mapping-profile.ts';
import { updateRules } from './mapping-profile.ts';
import type { ContactRow, ContractRow, LineRow } from './record-row.ts';

const clientId = id(1);
const context = (rule: UpdateRule = 'overwrite'): RecordContext => {
  let next = 500;
  return { clientId, rule, newId: () => id((next += 1)) };
};
let line = 1;
const head = () => ({ line: (line += 1), code: '', client: 'x', origin: null });
const person = (name: string, phone = '', more: Partial<Contact> = {}): ContactRow => ({
  ...head(),
  values: { name, ...(phone === '' ? {} : { phone }), ...more },
});
const figure = (period: string, amount: number): LineRow => ({
  ...head(),
  values: { period, amount, currency: 'CNY', kind: 'unspecified' },
});
const agreement = (values: Partial<Contract>): ContractRow => ({ ...head(), values });
const outcomes = <T>(decisions: readonly RecordDecision<T>[]) =>
  decisions.map(({ result }) => (result.ok ? result.value.outcome : result.error.type));

test('a contact is met again by its name, and its phone is brought up to date', () => {
  const [decision] = decideContacts(
    [person('李 工', '139', { title: '科长' })],
    [aContact({ phone: '138', title: '' })],
    context(),
  );
  expect(decision?.result).toMatchObject({
    value: { outcome: 'updated', record: { id: id(100), phone: '139', title: '科长' } },
  });
  const gaps = decideContacts(
    [person('李工', '139', { title: '科长', role: 'finance' })],
    [aContact({ phone: '138', role: 'other' })],
    context('fill-gaps'),
  );
  expect(gaps[0]?.result).toMatchObject({
    value: { record: { phone: '138', title: '科长', role: 'finance' } },
  });
});

test('two people of one name are told apart by their phones, and nobody is guessed at', () => {
  const two = [aContact({ phone: '138' }), aContact({ id: id(101), phone: '139' })];
  const decide = (...rows: readonly ContactRow[]) => outcomes(decideContacts(rows, two, context()));
  expect(decide(person('李工', '1-3-9', { title: 'x' }))).toEqual(['updated']);
  expect(decide(person('李工'))).toEqual(['contact-not-unique']);
  expect(decide(person('李工', '137'))).toEqual(['contact-not-unique']);
  expect(decide(person('李工', '137'), person('李工', '136'))).toEqual(['new', 'new']);
  expect(decide(person('李工', '138'), person('李工', '138'), person('李工'))).toEqual([
    'unchanged',
    'twice-in-file',
    'twice-in-file',
  ]);
});

test('a contract is met again by its number, one without a number by its name', () => {
  const known: Contract = {
    id: id(700),
    clientId,
    number: '',
    name: '维保',
    productFee: 5,
    serviceFee: 0,
    currency: 'CNY',
    signed: null,
    starts: null,
    ends: null,
    renewal: null,
    note: '',
    archivedAt: null,
  };
  const decide = (rule: UpdateRule, ...rows: readonly ContractRow[]) =>
    decideContracts(rows, [known], context(rule));
  expect(
    decide('fill-gaps', agreement({ number: 'H-1', name: '维保', productFee: 9, serviceFee: 7 })),
  ).toMatchObject([
    { result: { value: { record: { number: 'H-1', productFee: 5, serviceFee: 7 } } } },
  ]);
  expect(outcomes(decide('overwrite', agreement({ name: '培训' })))).toEqual(['new']);
  expect(
    outcomes(decide('overwrite', agreement({ productFee: 9, currency: 'USD', name: '维保' }))),
  ).toEqual(['fees-in-other-currency']);
  expect(
    decide('overwrite', agreement({ productFee: 9, serviceFee: 1, currency: 'USD', name: '维保' })),
  ).toMatchObject([{ result: { value: { record: { productFee: 9, currency: 'USD' } } } }]);
  expect(
    outcomes(
      decide('overwrite', agreement({ name: '维保' }), agreement({ name: '维保', number: '2' })),
    ),
  ).toEqual(['twice-in-file', 'updated']);
});

test('the figure of a month is corrected, and another amount of a day is another line', () => {
  const known = [aRevenueLine({ period: '2026-03', amount: 5 })];
  expect(decideRevenue([figure('2026-03', 7)], known, context())).toMatchObject([
    { result: { value: { outcome: 'updated', record: { id: id(200), amount: 7 } } } },
  ]);
  expect(outcomes(decideRevenue([figure('2026-03', 7)], known, context('fill-gaps')))).toEqual([
    'unchanged',
  ]);
  const day = [aRevenueLine({ period: '2026-03-05', amount: 5 })];
  expect(
    outcomes(decideRevenue([figure('2026-03-05', 7), figure('2026-03-05', 5)], day, context())),
  ).toEqual(['new', 'unchanged']);
  const more = [...known, aRevenueLine({ id: id(201), period: '2026-03', amount: 6 })];
  expect(outcomes(decideRevenue([figure('2026-03', 7)], more, context()))).toEqual([
    'revenue-not-unique',
  ]);
});

/** What the book holds once the decisions are written. */
function after<T extends { readonly id: Id }>(
  known: readonly T[],
  decisions: readonly RecordDecision<T>[],
): readonly T[] {
  const all = new Map(known.map((one) => [one.id, one]));
  for (const { result } of decisions) {
    if (result.ok) all.set(result.value.record.id, result.value.record);
  }
  return [...all.values()];
}

/** What two imports of the same file come to, and what the second one should. */
function twiceImported<Row, T extends { readonly id: Id }>(
  decide: (
    rows: readonly Row[],
    known: readonly T[],
    c: RecordContext,
  ) => readonly RecordDecision<T>[],
  {
    rows,
    known,
    rule,
  }: { readonly rows: readonly Row[]; readonly known: readonly T[]; readonly rule: UpdateRule },
) {
  const first = decide(rows, known, context(rule));
  const then = after(known, first);
  const second = decide(rows, then, { ...context(rule), newId: () => id(999) });
  const settled = (one: string) => (one === 'new' || one === 'updated' ? 'unchanged' : one);
  return {
    found: { outcomes: outcomes(second), book: after(then, second) },
    expected: { outcomes: outcomes(first).map(settled), book: then },
  };
}

const rules = fc.constantFrom(...updateRules);
const some = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 5 });

test('the same contacts twice change nothing the second time, by any rule', () => {
  const name = fc.constantFrom('甲', '乙');
  const phone = fc.constantFrom('', '1', '2', '3');
  const rows = some(fc.tuple(name, phone).map(([n, p]) => person(n, p)));
  const known = some(fc.tuple(name, phone)).map((list) =>
    list.map(([n, p], i) => aContact({ id: id(i + 10), name: n, phone: p })),
  );
  fc.assert(
    fc.property(fc.record({ rows, known, rule: rules }), (given) => {
      const { found, expected } = twiceImported(decideContacts, given);
      expect(found).toEqual(expected);
    }),
  );
});

test('the same contracts twice change nothing the second time, by any rule', () => {
  const parts = fc.record({
    number: fc.constantFrom('', 'H1', 'H2'),
    name: fc.constantFrom('甲', '乙'),
    productFee: fc.constantFrom(0, 5, 6),
    currency: fc.constantFrom('CNY', 'USD'),
  });
  // A blank cell is no data, so a row without a number does not say that there is none.
  const rows = some(
    parts.map(({ number, ...values }) => agreement(number === '' ? values : { number, ...values })),
  );
  const known = some(parts).map((list) =>
    list.map((values, i): Contract => ({
      id: id(i + 10),
      clientId,
      serviceFee: 0,
      signed: null,
      starts: null,
      ends: null,
      renewal: null,
      note: '',
      archivedAt: null,
      ...values,
    })),
  );
  fc.assert(
    fc.property(fc.record({ rows, known, rule: rules }), (given) => {
      const { found, expected } = twiceImported(decideContracts, given);
      expect(found).toEqual(expected);
    }),
  );
});

test('the same revenue twice changes nothing the second time, by any rule', () => {
  const period = fc.constantFrom('2026-03', '2026-03-05');
  const amount = fc.integer({ min: 1, max: 3 });
  const rows = some(fc.tuple(period, amount).map(([p, a]) => figure(p, a)));
  const known = some(fc.tuple(period, amount)).map((list) =>
    list.map(([p, a], i): RevenueLine => aRevenueLine({ id: id(i + 10), period: p, amount: a })),
  );
  fc.assert(
    fc.property(fc.record({ rows, known, rule: rules }), (given) => {
      const { found, expected } = twiceImported(decideRevenue, given);
      expect(found).toEqual(expected);
    }),
  );
});
