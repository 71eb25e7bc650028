import { expect, test } from 'vitest';
import { segmentationSchema } from './segmentation.ts';

const old = {
  id: '01890000-0000-7000-8000-000000000001',
  day: '2026-05-11',
  metric: 'revenue',
  period: '2015',
  currency: 'CNY',
  cut: { kind: 'client-share', share: 0.2 },
  clients: 5,
  total: 100,
  gini: 0.3,
  keyShare: 0.9,
  key: [],
};

test('a segmentation that was stored before other metrics came is read as it is', () => {
  expect(segmentationSchema.parse(old)).toEqual(old);
});

test('a segmentation keeps its metric, its days and its part of the book', () => {
  const measured = {
    ...old,
    metric: 'hours',
    period: '2015-01-01/2015-06-30',
    scope: { regions: ['North'], industries: [], owners: [] },
  };
  expect(segmentationSchema.parse(measured)).toEqual(measured);
});

test('a period that is neither a year nor two days is refused', () => {
  expect(segmentationSchema.safeParse({ ...old, period: '2015-06' }).success).toBe(false);
});
