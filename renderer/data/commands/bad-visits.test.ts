import { expect, test } from 'vitest';
import { newSeriesForm } from '../../../shared/domain/visit/read-series.ts';
import { visitCalendar } from '../../../shared/domain/visit/visit-calendar.ts';
import { newVisitForm, readVisitForm } from '../../../shared/domain/visit/visit-form.ts';
import { err } from '../../../shared/result.ts';
import { aClient, aVisit } from '../../../tests/support/rows.ts';
import { id, openTestBook, testNow } from '../../../tests/support/test-book.ts';
import { keepDraft, readDraft } from '../device.ts';
import { setFileLimit } from '../files/file-limit.ts';
import { BookIndex } from '../index/book-index.ts';
import { dueOn } from '../index/due.ts';
import { holidayNotices } from '../queries/holiday-notices.ts';
import { newsSince } from '../queries/news-since.ts';
import { openPlans } from '../queries/open-plans.ts';
import { promisesKept } from '../queries/promises-kept.ts';
import { addHolidays } from './add-holidays.ts';
import { addSeries } from './add-series.ts';
import { attachFiles } from './attach-files.ts';
import { editClient } from './edit-client.ts';
import { editSeries } from './edit-series.ts';
import { logVisit } from './log-visit.ts';

const today = '2026-05-11';
const aYearBefore = '2025-05-11';
const archivedAt = '2026-05-01T00:00:00.000Z';

const typed = {
  ...newVisitForm({ id: id(300), needId: id(200) }, today),
  clientId: id(1),
  outcome: 'archived',
} as const;

test('a visit of zero or thirty hours is refused at its field', () => {
  for (const [minutes, type] of [
    ['0', 'no-duration'],
    ['0h', 'no-duration'],
    ['30h', 'too-long'],
  ] as const) {
    expect(readVisitForm({ ...typed, minutes }, today)).toEqual(err([{ field: 'minutes', type }]));
  }
});

test('a visit in the future, and one to an archived client, is refused and leaves no trace', async () => {
  const deps = await openTestBook({
    clients: [aClient(), aClient({ id: id(2), code: '2', archivedAt })],
  });
  const head = await deps.book.log.head();
  const { engineer: _, ...visit } = aVisit({ day: today });
  const log = async (part: object) =>
    logVisit(deps, { visit: { ...visit, ...part }, need: null, full: null }, today);
  expect([await log({ day: '2026-05-12' }), await log({ clientId: id(2) })]).toEqual([
    err([{ field: 'day', type: 'day-to-come' }]),
    err([{ field: 'client', type: 'client-archived' }]),
  ]);
  expect(await deps.book.log.head()).toBe(head);
  deps.close();
});

test('photos of 50 MB, and what calls itself one and is none, are refused by name, and the others are attached', async () => {
  const deps = await openTestBook({ clients: [aClient()], visits: [aVisit()] });
  await setFileLimit(deps, 20_000_000);
  const files = [
    new File([new Uint8Array(50_000_000)], 'huge.jpg', { type: 'image/jpeg' }),
    new File(['<script>'], 'false.png', { type: 'image/png' }),
    new File(['notes'], 'notes.txt'),
  ];
  const to = { of: 'visits', recordId: id(300) } as const;
  expect(await attachFiles(deps, to, files, 'true-pictures')).toMatchObject({
    value: {
      files: [{ name: 'notes.txt' }],
      refused: [
        { name: 'huge.jpg', type: 'too-large', bytes: 50_000_000 },
        { name: 'false.png', type: 'not-a-picture' },
      ],
    },
  });
  deps.close();
});

test('a calendar of another country changes nothing', async () => {
  const deps = await openTestBook();
  const american = JSON.stringify([{ date: '2027-07-04', countryCode: 'US' }]);
  expect(await addHolidays(deps, american)).toMatchObject({ ok: false });
  expect(await holidayNotices(deps.book)).toEqual([]);
  deps.close();
});

test('a clock that is set back a year and put right again loses and breaks nothing', async () => {
  const deps = await openTestBook({
    clients: [aClient(), aClient({ id: id(2), code: '2', segment: 'A' })],
    visits: [aVisit({ clientId: id(2), day: '2026-03-02' })],
  });
  const ids = { id: id(500), clientId: id(1) };
  const form = { ...newSeriesForm(today), unit: 'month', times: '3' } as const;
  await addSeries(deps, ids, form, today);
  await keepDraft(deps, 'visit/new', typed);
  const index = new BookIndex(deps.book);
  await index.build();
  const seen = async (day: string) => ({
    due: dueOn(index.columns, null, { today: day, calendar: visitCalendar }, 9),
    plans: (await openPlans(deps.book, index.columns, day, 9)).visits.map((one) => one.day),
    series: (await deps.book.lookUp('visits', 'clientId', [id(1)])).map((one) => one.day),
    kept: await promisesKept(deps.book, index.columns, {
      from: '2026-01-01',
      to: day,
      calendar: visitCalendar,
    }),
    draft: await readDraft(deps, 'visit/new'),
  });
  const before = await seen(today);
  const back = { ...deps, now: () => testNow - 365 * 86_400_000 };
  // Nobody is due before the visit that was made, and nothing that was planned is gone.
  expect(await seen(aYearBefore)).toMatchObject({
    due: { dueCount: 0, overdue: 0 },
    plans: [],
    series: before.series,
    draft: before.draft,
  });
  // A series that is laid anew then stays where it is, and what is done then is the latest news.
  expect(await editSeries(back, ids.id, {}, aYearBefore)).toMatchObject({ ok: true });
  await editClient(back, id(1), { note: 'a' }, false);
  expect((await newsSince(deps.book, testNow - 366 * 86_400_000)).items[0]).toMatchObject({
    name: 'client.edit',
  });
  await index.catchUp();
  expect(await seen(today)).toEqual(before);
  deps.close();
});
