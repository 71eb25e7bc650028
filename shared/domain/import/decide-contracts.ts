import type { Id } from '../../record/id.ts';
import type { Result } from '../../result.ts';
import { err, ok } from '../../result.ts';
import type { Contract } from '../contract/contract.ts';
import type { Match, RecordContext, RecordDecision } from './decide-records.ts';
import { decided, twice, updated } from './decide-records.ts';
import { comparableName } from './match-client.ts';
import type { MatchRefusal } from './outcome.ts';
import type { ContractRow, RecordRow } from './record-row.ts';
import { isGap } from './update-rule.ts';

/** What the rows of one client make of its contracts. A contract is met again by its number; one without a number by its name. */
export function decideContracts(
  rows: readonly ContractRow[],
  known: readonly Contract[],
  { clientId, rule, newId }: RecordContext,
): readonly RecordDecision<Contract>[] {
  const matches = new Map<RecordRow<Contract>, Match<Contract>>();
  const free = new Set(known);
  const standing = repeatsOut(rows, matches);
  // Numbers first, so that a row without one cannot take the contract of a row that has it.
  for (const row of standing) {
    const match = matchNumber(row, free);
    if (!match) continue;
    matches.set(row, match);
    if (match.ok && match.value) free.delete(match.value);
  }
  for (const row of standing) {
    if (matches.has(row)) continue;
    const match = matchName(row, free);
    matches.set(row, match);
    if (match.ok && match.value) free.delete(match.value);
  }
  return decided(
    rows,
    matches,
    (row) => updated(blank(newId(), clientId, row), row, 'overwrite'),
    (before, row) => update(before, row, rule),
  );
}

/** Of equal numbers the first row stands, of equal names without a number the first, unless a row with a number has the name. */
function repeatsOut(
  rows: readonly ContractRow[],
  matches: Map<RecordRow<Contract>, Match<Contract>>,
): readonly ContractRow[] {
  const first = new Map<string, ContractRow>();
  const numbered = rows.filter(({ values }) => numberOf(values) !== '');
  for (const row of [...numbered, ...rows]) {
    for (const key of keysOf(row)) if (!first.has(key)) first.set(key, row);
  }
  return rows.filter((row) => {
    const [key = ''] = keysOf(row);
    const stands = first.get(key);
    if (!stands || stands === row) return true;
    matches.set(row, twice(stands.line));
    return false;
  });
}

function keysOf({ values }: ContractRow): readonly string[] {
  const number = numberOf(values);
  const name = `name ${comparableName(values.name ?? '')}`;
  return number === '' ? [name] : [`number ${number}`, name];
}

function matchNumber({ values }: ContractRow, free: ReadonlySet<Contract>): Match<Contract> | null {
  const number = numberOf(values);
  if (number === '') return null;
  const [only, ...more] = [...free].filter((one) => numberOf(one) === number);
  if (more.length > 0) return err({ type: 'contract-not-unique', name: number });
  return only ? ok(only) : null;
}

/** A row with a number may take a contract that has none yet; one without takes any of its name. */
function matchName({ values }: ContractRow, free: ReadonlySet<Contract>): Match<Contract> {
  const name = comparableName(values.name ?? '');
  const hasNumber = numberOf(values) !== '';
  const alike = [...free].filter(
    (one) => name !== '' && comparableName(one.name) === name && !(hasNumber && one.number !== ''),
  );
  const [only = null, ...more] = alike;
  return more.length > 0 ? err({ type: 'contract-not-unique', name: values.name ?? '' }) : ok(only);
}

function numberOf({ number = '' }: { readonly number?: string | undefined }): string {
  return number.normalize('NFKC').replaceAll(/\s/gu, '').toUpperCase();
}

/** A contract of which nothing is known but how it is called. */
function blank(id: Id, clientId: Id, { values }: ContractRow): Contract {
  const { number = '', name = '' } = values;
  return {
    id,
    clientId,
    number,
    name: name || number,
    productFee: 0,
    serviceFee: 0,
    currency: 'CNY',
    signed: null,
    starts: null,
    ends: null,
    renewal: null,
    note: '',
    archivedAt: null,
  };
}

/** Fees of two currencies in one contract would be added up as one: then the row is refused. */
function update(
  before: Contract,
  row: ContractRow,
  rule: RecordContext['rule'],
): Result<Contract, MatchRefusal> {
  if (rule === 'never') return ok(before);
  const { currency = before.currency, ...values } = row.values;
  const hasFees = before.productFee !== 0 || before.serviceFee !== 0;
  if (!hasFees || currency === before.currency) {
    const priced = currency === before.currency ? before : { ...before, currency };
    return ok(updated(priced, { ...row, values }, rule, isOpen));
  }
  const { productFee, serviceFee, ...rest } = values;
  const fees = [productFee, serviceFee].filter((fee) => fee !== undefined).length;
  if (rule === 'fill-gaps' || fees === 0) {
    return ok(updated(before, { ...row, values: rest }, rule, isOpen));
  }
  return fees === 2
    ? ok(updated(before, row, rule, isOpen))
    : err({ type: 'fees-in-other-currency', expected: before.currency, found: currency });
}

/** A fee of 0 says nothing. */
function isOpen(field: string, value: unknown): boolean {
  return isGap(value) || ((field === 'productFee' || field === 'serviceFee') && value === 0);
}
