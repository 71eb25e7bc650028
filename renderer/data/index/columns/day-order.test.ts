import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aClient, aVisit } from '../../../../tests/support/rows.ts';
import { id } from '../../../../tests/support/test-book.ts';
import { Columns } from '../columns.ts';

/** More than may wait beside the order, so that it is also made anew. */
const many = 5000;

const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('add'), day: fc.nat(27) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('ask'), day: fc.nat(27) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('forget'), day: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('flood'), day: fc.nat(27) }) },
);

/** The number of 2026-02-01. */
const first = 20_485;

/** Columns of three clients, beside a plain list of what is in them. */
class Both {
  readonly columns = new Columns();
  private there: { readonly visit: string; readonly client: number; readonly day: number }[] = [];
  private born = 0;

  constructor() {
    for (const n of [0, 1, 2]) this.columns.setClient(aClient({ id: id(n + 1), code: `C${n}` }));
  }

  add(from: number, count: number): void {
    for (let n = 0; n < count; n += 1) {
      this.born += 1;
      const [client, day] = [this.born % 3, (from + n) % 28];
      const written = `2026-02-${String(day + 1).padStart(2, '0')}`;
      const visit = aVisit({ id: id(100 + this.born), clientId: id(client + 1), day: written });
      this.columns.addVisit(visit);
      this.there.push({ visit: visit.id, client, day: first + day });
    }
  }

  forget(client: number): void {
    this.columns.forgetVisits([id(client + 1)]);
    this.there = this.there.filter((one) => one.client !== client);
  }

  between(from: number, to: number) {
    const { visits } = this.columns;
    const found = [...visits.falling(from, to)].map((places) => ({
      day: visits.days[places[0] ?? -1],
      ids: places.map((place) => visits.id(place)).toSorted(),
    }));
    const among = this.there.filter(({ day }) => day >= from && day <= to);
    const expected = [...Map.groupBy(among, ({ day }) => day)]
      .toSorted(([a], [b]) => b - a)
      .map(([day, of]) => ({ day, ids: of.map(({ visit }) => visit).toSorted() }));
    return { found: found.filter(({ ids }) => ids.length > 0), expected };
  }
}

test('whatever is added and forgotten between the questions, a range of days has just the visits that are there, the latest first', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const both = new Both();
      for (const { kind, day } of steps) {
        if (kind === 'add') both.add(day, 1);
        else if (kind === 'flood') both.add(day, many);
        else if (kind === 'forget') both.forget(day);
        const { found, expected } = both.between(first + Math.floor(day / 2), first + day);
        expect(found).toEqual(expected);
      }
    }),
    { numRuns: 60 },
  );
});
