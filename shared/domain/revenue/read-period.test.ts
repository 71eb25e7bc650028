import fc from 'fast-check';
import { expect, test } from 'vitest';
import { periodValue } from '../../record/values.ts';
import { readPeriod } from './read-period.ts';

test.each([
  ['2015', '2015'],
  ['２０１５年', '2015'],
  ['2015-03', '2015-03'],
  ['2015/3', '2015-03'],
  ['2015.3', '2015-03'],
  ['2015年3月', '2015-03'],
  ['201503', '2015-03'],
  ['2015-03-31', '2015-03-31'],
  ['2015年3月31日', '2015-03-31'],
  ['20150331', '2015-03-31'],
])('%s is the period %s', (text, period) => {
  expect(readPeriod(text)).toEqual({ ok: true, value: period });
});

test.each([
  ['', 'period-missing'],
  ['  ', 'period-missing'],
  ['2015-02-31', 'no-such-period'],
  ['2015年2月31日', 'no-such-period'],
  ['2015-13', 'no-such-period'],
  ['201500', 'no-such-period'],
  ['0000', 'no-such-period'],
  ['last year', 'period-not-readable'],
  ['31/03/2015', 'period-not-readable'],
  ['9'.repeat(10_000), 'period-not-readable'],
])('%s is refused: %s', (text, type) => {
  expect(readPeriod(text)).toEqual({ ok: false, error: { type } });
});

test('what is read fits the book and is read as itself again', () => {
  const number = fc.integer({ min: 0, max: 40 });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9999 }), number, number, (year, month, day) => {
      const text = `${String(year).padStart(4, '0')}-${month}-${day}`;
      const read = readPeriod(text);
      if (!read.ok) return;
      expect(periodValue.safeParse(read.value).success).toBe(true);
      expect(readPeriod(read.value)).toEqual(read);
    }),
  );
});
