import { expect, test } from 'vitest';
import type { Measure } from '../../../shared/domain/segment/measure.ts';
import { everybody, lastTwelveMonths } from '../../../shared/domain/segment/measure.ts';
import { aClient, aRevenueLine, aVisit } from '../../../tests/support/rows.ts';
import { id } from '../../../tests/support/test-book.ts';
import { Columns } from './columns.ts';
import { RevenueLines } from './columns/revenue-lines.ts';
import { measuredValues } from './measured-values.ts';

const lines = [
  { clientId: id(1), period: '2015', amount: 100, kind: 'product' },
  { clientId: id(1), period: '2015-06-30', amount: 20, kind: 'service' },
  { clientId: id(2), period: '2015-07-01', amount: 40, kind: 'service' },
  { clientId: id(2), period: '2026', amount: 5, kind: 'unspecified' },
] as const;

function book() {
  const columns = new Columns();
  const loaded = new RevenueLines();
  columns.setClient(aClient({ id: id(1), code: '1', region: 'North' }));
  columns.setClient(aClient({ id: id(2), code: '2', region: 'South' }));
  for (const [i, line] of lines.entries()) {
    const whole = aRevenueLine({ id: id(50 + i), ...line });
    columns.addRevenue(whole);
    loaded.add(columns.ids.find(line.clientId), whole);
  }
  columns.addVisit(aVisit({ id: id(90), clientId: id(1), day: '2015-03-01', minutes: 90 }));
  columns.addVisit(aVisit({ id: id(91), clientId: id(1), day: '2015-04-01', minutes: null }));
  columns.addVisit(aVisit({ id: id(92), clientId: id(2), day: '2016-04-01', minutes: 30 }));
  return { columns, loaded };
}

function amounts(part: Partial<Measure>): readonly number[] {
  const { columns, loaded } = book();
  const asked: Measure = {
    metric: 'revenue',
    period: '2015',
    currency: 'CNY',
    scope: everybody,
    today: '2026-05-11',
    ...part,
  };
  return [...measuredValues(columns, loaded, asked).amounts];
}

test('revenue is that of a year, or of the days that are asked for', () => {
  expect(amounts({})).toEqual([120, 40]);
  expect(amounts({ period: '2015-01-01/2015-06-30' })).toEqual([20, 0]);
  expect(amounts({ period: '2015-07-01/2015-12-31' })).toEqual([100, 40]);
});

test('what a year that is not over has brought counts today', () => {
  expect(amounts({ period: lastTwelveMonths('2026-05-11') })).toEqual([0, 5]);
  expect(lastTwelveMonths('2026-05-11')).toBe('2025-05-12/2026-05-11');
  expect(lastTwelveMonths('2024-02-29')).toBe('2023-03-01/2024-02-29');
});

test('service fees are the lines of service', () => {
  expect(amounts({ metric: 'service-fee' })).toEqual([20, 40]);
});

test('visits are counted, and hours are their minutes where somebody noted them', () => {
  expect(amounts({ metric: 'visits' })).toEqual([2, 0]);
  expect(amounts({ metric: 'hours' })).toEqual([90, 0]);
});

test('a part of the book has its own clients only', () => {
  expect(amounts({ scope: { ...everybody, regions: ['South'] } })).toEqual([40]);
  expect(amounts({ scope: { ...everybody, regions: ['South'], owners: ['nobody'] } })).toEqual([]);
});
