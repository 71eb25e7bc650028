import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { SegmentLetter } from '../../../shared/domain/client/client.ts';
import type { ReturnRate } from '../../../shared/domain/revival/return-chance.ts';
import { returnChance, returnRates } from '../../../shared/domain/revival/return-chance.ts';
import type {
  Silence,
  WakeReason,
  WakeRule,
  WakeState,
} from '../../../shared/domain/revival/wake-rule.ts';
import { wakeStateOf } from '../../../shared/domain/revival/wake-rule.ts';
import type { TooLittle } from '../../../shared/domain/segment/enough-history.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Columns } from '../index/columns.ts';
import { states } from '../index/columns.ts';
import { noDay, numberOfDay } from '../index/columns/days.ts';
import { membersOf } from '../index/members.ts';
import type { ReadableBook } from '../store/readable-book.ts';
import { allRows } from './all-rows.ts';

export type AsleepQuestion = {
  readonly today: Day;
  readonly rules: readonly WakeRule[];
  /** In which the value is told; null: that of the most clients. */
  readonly currency: string | null;
};

/** A client on the list of the day. Money is in the smallest unit. */
export type AsleepClient = {
  readonly id: Id;
  readonly name: string;
  readonly owner: string;
  readonly segment: SegmentLetter | null;
  readonly state: WakeState;
  readonly reasons: readonly WakeReason[];
  /** Full years (365 days) without revenue; null where there never was any. */
  readonly silentYears: number | null;
  /** That it buys again within a year, 0…1; null where the book's history has too few cases. */
  readonly chance: number | null;
  /** What it brought in its last year with revenue in the currency. */
  readonly value: number;
  /** Chance × value; null where there is no chance to tell. */
  readonly worth: number | null;
};

export type AsleepList = {
  readonly currency: string | null;
  /** Those that the book has revenue in. */
  readonly currencies: readonly string[];
  /** All clients that are not archived. */
  readonly clients: number;
  readonly counts: Readonly<Record<WakeState, number>>;
  /** What the chances rest on, by full years of silence. */
  readonly rates: readonly ReturnRate[];
  /** Why a rule that asks for the chance of being alive takes nobody; null where it does not ask, or could tell. */
  readonly tooLittle: TooLittle | null;
  /** The first of the list: largest chance × value first, then those without a chance by their value. */
  readonly rows: readonly AsleepClient[];
};

/** The chances of being alive by the place of the client, NaN where there is none; null where no rule asks for them. */
export type AliveChances = {
  readonly alive: Float64Array;
  readonly tooLittle: TooLittle | null;
} | null;

/** Looks through the columns; of the book it reads only the complaints that are open. */
export async function asleepClients(
  book: ReadableBook,
  columns: Columns,
  { today, rules, currency: asked, chances }: AsleepQuestion & { readonly chances: AliveChances },
  limit: number,
): Promise<AsleepList> {
  const complaints = await complaining(book, columns, rules);
  const members = membersOf(columns, states.present);
  const currencies = currenciesOf(columns);
  const currency = asked ?? currencies[0] ?? null;
  const years = new BuyingYears(columns, today);
  const rates = returnRates(years.histories(members));
  const counts: Record<WakeState, number> = { dead: 0, asleep: 0 };
  const found: Found[] = [];
  for (const position of members) {
    const silence = {
      ...silenceOf(columns, position, today, complaints),
      alive: chanceAt(chances, position),
    };
    const woken = wakeStateOf(rules, silence);
    if (!woken) continue;
    counts[woken.state] += 1;
    const { revenueDays } = silence;
    const silentYears = revenueDays === null ? null : Math.floor(revenueDays / 365);
    const chance = silentYears === null ? null : returnChance(rates, silentYears);
    const value = lastValue(columns, position, currency, years.upTo);
    const worth = chance === null ? null : chance * Math.max(0, value);
    found.push({ position, ...woken, silentYears, chance, value, worth });
  }
  found.sort((a, b) => (b.worth ?? -1) - (a.worth ?? -1) || b.value - a.value);
  const rows = found.slice(0, limit).map(({ position, ...of }) => ({
    id: columns.ids.at(position),
    name: columns.texts.name.get(position),
    owner: columns.valuesOf('owner').text(position),
    segment: columns.segment(position),
    ...of,
  }));
  const tooLittle = chances?.tooLittle ?? null;
  return { currency, currencies, clients: members.length, counts, rates, tooLittle, rows };
}

type Found = Omit<AsleepClient, 'id' | 'name' | 'owner' | 'segment'> & {
  readonly position: number;
};

function chanceAt(chances: AliveChances, position: number): number | null {
  const alive = chances?.alive[position] ?? NaN;
  return Number.isNaN(alive) ? null : alive;
}

async function complaining(
  book: ReadableBook,
  columns: Columns,
  rules: readonly WakeRule[],
): Promise<ReadonlySet<number>> {
  if (!rules.some(({ complaintOpen }) => complaintOpen)) return new Set();
  const open = (await allRows(book, 'complaints')).filter(({ state }) => state !== 'closed');
  return new Set(open.map(({ clientId }) => columns.ids.find(clientId)));
}

function silenceOf(
  columns: Columns,
  position: number,
  today: Day,
  complaints: ReadonlySet<number>,
): Omit<Silence, 'alive'> {
  const now = numberOfDay(today);
  // What lies ahead is no silence: another clock, or revenue of a period that is not over.
  const since = (day: number) => (day === noDay ? null : Math.max(0, now - day));
  const ended = columns.agreed.lastAt(position);
  return {
    segment: columns.segment(position),
    revenueDays: since(columns.paid.lastAt(position)),
    visitDays: since(columns.lastVisit[position] ?? noDay),
    contractDays: ended >= now ? null : since(ended),
    complaintOpen: complaints.has(position),
  };
}

/** In which years each client brought anything, in whatever currency. */
class BuyingYears {
  /** The year of today, which is not over. */
  readonly upTo: number;
  private readonly first: number;
  private readonly byYear = new Map<number, Float64Array[]>();

  constructor({ revenue }: Columns, today: Day) {
    this.upTo = Number(today.slice(0, 4));
    for (const { year, amounts } of revenue.all()) {
      const of = this.byYear.get(Number(year)) ?? [];
      of.push(amounts);
      this.byYear.set(Number(year), of);
    }
    this.first = Math.min(this.upTo, ...this.byYear.keys());
  }

  /** Year by year up to the last full one; the same array each time. */
  *histories(members: Int32Array): Generator<Uint8Array> {
    const history = new Uint8Array(Math.max(0, this.upTo - this.first));
    for (const position of members) {
      for (let i = 0; i < history.length; i += 1) {
        history[i] = Number(this.bought(position, this.first + i));
      }
      yield history;
    }
  }

  private bought(position: number, year: number): boolean {
    return (this.byYear.get(year) ?? []).some((amounts) => (amounts[position] ?? 0) > 0);
  }
}

function lastValue(
  { revenue }: Columns,
  position: number,
  currency: string | null,
  upTo: number,
): number {
  if (currency === null) return 0;
  const years = [...new Set(revenue.all().map(({ year }) => year))];
  let value = 0;
  let latest = '';
  for (const year of years) {
    const amount = revenue.get(year, currency)?.amounts[position] ?? 0;
    if (amount > 0 && year > latest && Number(year) <= upTo) [latest, value] = [year, amount];
  }
  return value;
}

/** That with most clients in any one year first. */
function currenciesOf({ revenue }: Columns): readonly string[] {
  const most = new Map<string, number>();
  for (const { currency, lines } of revenue.all()) {
    const clients = lines.reduce((count, own) => count + Number(own > 0), 0);
    if (clients > 0) most.set(currency, Math.max(clients, most.get(currency) ?? 0));
  }
  return [...most].toSorted(([a, m], [b, n]) => n - m || a.localeCompare(b)).map(([code]) => code);
}
