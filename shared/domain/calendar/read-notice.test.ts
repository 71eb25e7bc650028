import { array, assert, integer, jsonValue, oneof, property, record, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { realData } from '../../../tests/support/real-data.ts';
import { err, ok } from '../../result.ts';
import { holidayNoticesCn } from './holidays-cn.ts';
import { readNotice } from './read-notice.ts';

const file = {
  $schema: 'https://raw.githubusercontent.com/NateScarlet/holiday-cn/master/schema.json',
  year: 2027,
  papers: ['https://www.gov.cn/zhengce/zhengceku/202611/content_1.htm'],
  days: [
    { name: '元旦', date: '2027-01-03', isOffDay: false },
    { name: '元旦', date: '2027-01-01', isOffDay: true },
  ],
};
const read = (part: object) => readNotice(JSON.stringify({ ...file, ...part }));
const day = (date: string) => ({ name: '元旦', date, isOffDay: true });

describe('a notice of holidays from a file', () => {
  test('is read with its days in order, and may begin in the December before', () => {
    expect(readNotice(`\u{FEFF}${JSON.stringify(file)}`)).toEqual(
      ok({ year: 2027, papers: file.papers, days: file.days.toReversed() }),
    );
    expect(read({ days: [day('2026-12-31')] })).toMatchObject({ ok: true });
  });

  test('that says nothing of use is refused, and says why', () => {
    expect([
      readNotice('BEGIN:VCALENDAR'),
      readNotice(
        JSON.stringify([{ date: '2027-07-04', name: 'Independence Day', countryCode: 'US' }]),
      ),
      read({ country: 'Deutschland' }),
      read({ papers: ['https://www.gov.uk/bank-holidays'] }),
      read({ papers: [] }),
      read({ days: [{ date: '2027-01-01' }] }),
      readNotice('42'),
      read({ days: [] }),
      read({ days: [day('2027-02-30')] }),
      read({ days: [day('2028-01-01')] }),
      read({ days: [day('2026-11-30')] }),
      read({ days: [day('2027-01-01'), day('2027-01-01')] }),
    ]).toEqual([
      err({ type: 'not-json' }),
      err({ type: 'other-country', country: 'US' }),
      err({ type: 'other-country', country: 'Deutschland' }),
      err({ type: 'other-country', country: '' }),
      err({ type: 'not-a-notice', field: 'papers' }),
      err({ type: 'not-a-notice', field: 'days.0.name' }),
      err({ type: 'not-a-notice', field: '' }),
      err({ type: 'no-days', year: 2027 }),
      err({ type: 'no-such-day', text: '2027-02-30' }),
      err({ type: 'outside-year', day: '2028-01-01', year: 2027 }),
      err({ type: 'outside-year', day: '2026-11-30', year: 2027 }),
      err({ type: 'day-twice', day: '2027-01-01' }),
    ]);
  });

  test('of any text or any JSON is answered, never thrown at', () => {
    const text = oneof(
      string(),
      jsonValue().map((value) => JSON.stringify(value)),
      record({ year: integer(), papers: array(string()), days: jsonValue() }).map((value) =>
        JSON.stringify(value),
      ),
    );
    assert(
      property(text, (one) => {
        expect(readNotice(one)).toHaveProperty('ok');
      }),
    );
  });

  test.each(holidayNoticesCn)('for $year is what the product knows of that year', (known) => {
    const text = realData(`holidays-cn-${known.year}.json`) ?? JSON.stringify(known);
    expect(readNotice(text)).toEqual(ok(known));
  });
});
