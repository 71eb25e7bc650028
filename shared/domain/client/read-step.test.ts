import { expect, test } from 'vitest';
import { err, ok } from '../../result.ts';
import { readStep } from './read-step.ts';

const today = '2026-05-11';

test('a step is done on the day that was typed, by whom and with what remark', () => {
  expect(readStep({ day: '昨天', by: ' 王工 ', note: ' 电话确认 ' }, today)).toEqual(
    ok({ day: '2026-05-10', by: '王工', note: '电话确认' }),
  );
  expect(readStep({ day: '2026/5/1', by: '', note: '' }, today)).toMatchObject({ ok: true });
});

test('a step cannot be done on a day that has not come, nor on none', () => {
  const on = (day: string) => readStep({ day, by: '', note: '' }, today);
  expect(on('2026-05-12')).toEqual(err([{ field: 'day', type: 'day-to-come' }]));
  expect(on('')).toEqual(err([{ field: 'day', type: 'day-missing' }]));
  expect(on('soon')).toEqual(err([{ field: 'day', type: 'day-not-readable' }]));
  expect(on('2026-02-30')).toEqual(err([{ field: 'day', type: 'no-such-day' }]));
});

test('a name and a remark have room for 500 characters', () => {
  const long = 'x'.repeat(501);
  expect(readStep({ day: today, by: long, note: long }, today)).toEqual(
    err([
      { field: 'by', type: 'too-long', limit: 500, length: 501 },
      { field: 'note', type: 'too-long', limit: 500, length: 501 },
    ]),
  );
});
