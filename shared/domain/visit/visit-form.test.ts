import { expect, test } from 'vitest';
import { err, ok } from '../../result.ts';
import { readDay } from './read-day.ts';
import { formOf, newVisitForm, readVisitForm, visitFormSchema } from './visit-form.ts';
import type { VisitForm } from './visit-form.ts';

const today = '2026-05-11';
const blank = newVisitForm({ id: 'v', needId: 'n' }, today);
/** The full form was not opened. */
const nothingMore = { parts: {}, sale: { steps: [], expected: null }, updates: {}, signed: null };
const filled: VisitForm = {
  ...blank,
  clientId: 'c',
  purposes: ['drawing-closer', 'data-update'],
  note: ' 更新了联系人 ',
  need: ' 月末结账太慢 ',
  satisfaction: 4,
  minutes: '1:30',
  outcome: 'plan',
  plan: ' 下周上门优化 ',
};

test('a filled form is a visit with the need that was heard', () => {
  expect(readVisitForm(filled, today)).toEqual(
    ok({
      visit: {
        id: 'v',
        clientId: 'c',
        day: today,
        mode: 'onsite',
        purposes: ['data-update', 'drawing-closer'],
        note: '更新了联系人',
        satisfaction: 4,
        minutes: 90,
        end: 'plan',
        plan: '下周上门优化',
      },
      need: { id: 'n', text: '月末结账太慢', level: 'stated' },
      full: nothingMore,
    }),
  );
});

test('a visit that is only planned says nothing of how it went', () => {
  const read = readVisitForm({ ...filled, outcome: 'later', minutes: 'nonsense' }, today);
  expect(read).toMatchObject({
    ok: true,
    value: { visit: { end: null, plan: '', satisfaction: null, minutes: null }, need: null },
  });
});

test('everything that is wrong is said at once, each at its field', () => {
  const wrong = { ...blank, day: '2026-02-31', minutes: '30h', need: 'x'.repeat(2001) };
  expect(readVisitForm(wrong, today)).toEqual(
    err([
      { field: 'client', type: 'no-client' },
      { field: 'outcome', type: 'no-outcome' },
      { field: 'need', type: 'too-much-text' },
      { field: 'day', type: 'no-such-day' },
      { field: 'minutes', type: 'too-long' },
    ]),
  );
});

test('a duration of nothing is refused', () => {
  expect(readVisitForm({ ...filled, minutes: '0' }, today)).toEqual(
    err([{ field: 'minutes', type: 'no-duration' }]),
  );
});

test('a visit of the book comes back out of its form as it was', () => {
  const read = readVisitForm(filled, today);
  if (!read.ok) throw new Error('unreachable');
  const visit = { ...read.value.visit, engineer: '王工' };
  const need = {
    id: 'n',
    clientId: 'c',
    visitId: 'v',
    day: today,
    text: '月末结账太慢',
    level: 'real',
  } as const;
  const form = formOf(visit, need, 'other');
  expect(visitFormSchema.parse(structuredClone(form))).toEqual(form);
  expect(readVisitForm(form, '2030-01-01')).toEqual(
    ok({
      visit: read.value.visit,
      need: { id: 'n', text: '月末结账太慢', level: 'real' },
      full: nothingMore,
    }),
  );
});

test('days are read as people say them', () => {
  const said = ['today', '昨天', '后天', '+7', '-1', '＋１', '5月8日', '2026年5月8日', '20260508'];
  expect(said.map((text) => readDay(text, today))).toEqual(
    [
      '2026-05-11',
      '2026-05-10',
      '2026-05-13',
      '2026-05-18',
      '2026-05-10',
      '2026-05-12',
      '2026-05-08',
      '2026-05-08',
      '2026-05-08',
    ].map(ok),
  );
  expect(readDay('2月31日', today)).toEqual(err({ type: 'no-such-day' }));
  expect(readDay('constructor', today)).toEqual(err({ type: 'not-a-day' }));
});
