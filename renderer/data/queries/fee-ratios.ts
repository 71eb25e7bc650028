import type { SegmentLetter } from '../../../shared/domain/client/client.ts';
import type { FeeRatio } from '../../../shared/domain/fee/fee-ratio.ts';
import { feeRatio, medianRatio, suggestedAsk } from '../../../shared/domain/fee/fee-ratio.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Columns } from '../index/columns.ts';
import { states } from '../index/columns.ts';
import { membersOf } from '../index/members.ts';

export type FeeQuestion = {
  /** Revenue lines by their kind, or the fees of contracts that are not archived. */
  readonly source: 'revenue' | 'contracts';
  /** Of revenue lines only; null: of all years together. */
  readonly year: string | null;
  /** null: that in which most clients have product revenue. */
  readonly currency: string | null;
};

export type FeeClient = FeeRatio & {
  readonly id: Id;
  readonly name: string;
  readonly owner: string;
  readonly segment: SegmentLetter | null;
};

/** Service fee ÷ product revenue over the book. Money is in the smallest unit of one currency. */
export type FeeRatios = {
  readonly currency: string | null;
  readonly currencies: readonly string[];
  readonly years: readonly string[];
  /** Of those who pay a fee; null where nobody does. */
  readonly median: number | null;
  /** Clients with product revenue, and how many of them pay a fee. */
  readonly clients: number;
  readonly paying: number;
  /** Clients that pay a fee and have no product revenue to hold it against. */
  readonly withoutProduct: number;
  /** How many pay less than the median, and what all suggested asks come to. */
  readonly below: number;
  readonly ask: number;
  /** The first of the list: lowest ratio first, and of equal ones the largest product revenue. */
  readonly rows: readonly FeeClient[];
};

/** Looks through the columns: no record is read. Archived clients are left out. */
export function feeRatios(columns: Columns, question: FeeQuestion, limit: number): FeeRatios {
  const { source } = question;
  const column = source === 'revenue' ? columns.paid : columns.agreed;
  const keys = column.keys.map(partsOf);
  const members = membersOf(columns, states.present);
  const currencies = currenciesIn(columns, members, source);
  const currency = question.currency ?? currencies[0] ?? null;
  const wanted = keys.filter(
    (key) => key.currency === currency && (question.year === null || key.year === question.year),
  );
  const sum = (position: number, kind: string) =>
    wanted.reduce(
      (total, key) => total + (key.kind === kind ? column.at(position, key.key) : 0),
      0,
    );
  const all = Array.from(members, (position) => {
    const fees = { product: sum(position, 'product'), service: sum(position, 'service') };
    return { position, ...fees, ratio: feeRatio(fees) };
  });
  const held = all.filter(({ ratio }) => ratio !== null);
  const median = medianRatio(held.map(({ ratio }) => ratio));
  const asked = held
    .map((fees) => ({ ...fees, ask: suggestedAsk(fees, median) }))
    .toSorted((a, b) => (a.ratio ?? 0) - (b.ratio ?? 0) || b.product - a.product);
  return {
    currency,
    currencies,
    years: [...new Set(columns.paid.keys.map((key) => partsOf(key).year))].toSorted().toReversed(),
    median,
    clients: held.length,
    paying: held.filter(({ service }) => service > 0).length,
    withoutProduct: all.filter(({ product, service }) => product <= 0 && service > 0).length,
    below: asked.filter(({ ask }) => ask > 0).length,
    ask: asked.reduce((total, { ask }) => total + ask, 0),
    rows: asked.slice(0, limit).map(({ position, ...fees }) => ({
      id: columns.ids.at(position),
      name: columns.texts.name.get(position),
      owner: columns.valuesOf('owner').text(position),
      segment: columns.segment(position),
      ...fees,
    })),
  };
}

/** `2025 CNY product` of revenue, `CNY product` of contracts. */
function partsOf(key: string) {
  const [kind = '', currency = '', year = ''] = key.split(' ').toReversed();
  return { key, kind, currency, year };
}

/** Those with product or service revenue, that of most clients first. */
function currenciesIn(
  columns: Columns,
  members: Int32Array,
  source: FeeQuestion['source'],
): readonly string[] {
  const column = source === 'revenue' ? columns.paid : columns.agreed;
  const counts = new Map<string, number>();
  for (const key of column.keys) {
    const { currency } = partsOf(key);
    const clients = members.reduce((n, position) => n + Number(column.at(position, key) !== 0), 0);
    if (clients > 0) counts.set(currency, Math.max(clients, counts.get(currency) ?? 0));
  }
  return [...counts].toSorted(([a, m], [b, n]) => n - m || a.localeCompare(b)).map(([one]) => one);
}
