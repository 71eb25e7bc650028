import type { Day } from '../calendar/day.ts';
import { addDays, daysBetween, yearOf } from '../calendar/day.ts';
import type { Contract, Payment } from '../contract/contract.ts';
import { monthsLater, splitEqually } from '../contract/instalments.ts';
import { newContract } from '../contract/read-contract.ts';
import { sampleMonths } from './sample-revenue.ts';
import type { SampleClient, Scene } from './scene.ts';
import { onWeekday } from './scene.ts';

export type SampleContracts = {
  readonly contracts: readonly Contract[];
  readonly payments: readonly Payment[];
};

/** So many of the largest clients have a contract, if they still buy. */
const withContract = 60;

/** A running contract by the year for each large client, last year's for some, and what they pay and paid. */
export function sampleContracts(scene: Scene, clients: readonly SampleClient[]): SampleContracts {
  const { dice, today } = scene;
  const large = clients.filter(({ rank, to }) => rank <= withContract && to === sampleMonths - 1);
  const contracts = large.flatMap((client) => {
    // Some have run out lately: their renewal was missed.
    const signed = onWeekday(addDays(today, -dice.whole(20, 385)));
    const before = dice.chance(0.4) ? monthsLater(signed, -12) : null;
    const running = contractOf(scene, client, signed);
    // What was renewed waits for no renewal.
    return before ? [{ ...contractOf(scene, client, before), renewal: null }, running] : [running];
  });
  return { contracts, payments: contracts.flatMap((contract) => paymentsOf(scene, contract)) };
}

function contractOf({ dice, words, newId }: Scene, one: SampleClient, signed: Day): Contract {
  const { client, rank } = one;
  const starts = addDays(signed, dice.whole(3, 20));
  const ends = addDays(monthsLater(starts, 12) ?? starts, -1);
  const yuan = 2_400_000 / (rank + 6);
  const [kind, name] = dice.pick([...words.deals.contracts.entries()]);
  const year = String(yearOf(starts));
  return {
    ...newContract(newId(), client.id),
    number: `HT-${year}-${client.code.slice(-4)}`,
    name: name.replace('{year}', year),
    productFee: kind === 1 ? feeOf(yuan * (0.8 + dice.next())) : 0,
    serviceFee: feeOf(yuan * (0.4 + dice.next() * 0.4)),
    currency: 'CNY',
    signed,
    starts,
    ends,
    renewal: addDays(ends, -30),
  };
}

/** In fen, of whole hundreds of yuan. */
function feeOf(yuan: number): number {
  return Math.max(1, Math.round(yuan / 100)) * 10_000;
}

/** Once or by the quarter. What fell due long ago is paid, mostly in time; of the rest some is late. */
function paymentsOf({ dice, words, today, newId }: Scene, contract: Contract): readonly Payment[] {
  const { starts, productFee, serviceFee, clientId, id: contractId, currency } = contract;
  if (starts === null) return [];
  const parts = splitEqually(productFee + serviceFee, dice.chance(0.3) ? 1 : 4);
  return parts.map((amount, i): Payment => {
    const due = monthsLater(starts, i * 3) ?? starts;
    const ago = daysBetween(due, today);
    const came = addDays(due, dice.chance(0.7) ? -dice.whole(0, 6) : dice.whole(1, 45));
    const isOpen = dice.chance(0.25) && ago < 150;
    const paid = ago <= 0 || isOpen || came >= today ? null : came;
    const waits = paid === null && ago > 0 && dice.chance(0.5);
    const note = waits ? words.deals.paymentNote : '';
    return { id: newId(), clientId, contractId, amount, currency, due, paid, note };
  });
}
