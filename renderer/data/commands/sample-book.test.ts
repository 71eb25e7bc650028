import { expect, test } from 'vitest';
import { tableNames } from '../../../shared/domain/book.ts';
import type { Segmentation } from '../../../shared/domain/segment/segmentation.ts';
import { err, ok } from '../../../shared/result.ts';
import { aClient, aVisit } from '../../../tests/support/rows.ts';
import { id, openTestBook } from '../../../tests/support/test-book.ts';
import { commit, put } from '../commit.ts';
import type { OpenBook } from '../open-book.ts';
import { isEmptyBook } from '../queries/is-empty-book.ts';
import { sampleBook } from '../queries/sample-book.ts';
import { addSampleBook } from './add-sample-book.ts';
import { removeSampleBook } from './remove-sample-book.ts';
import { redo, undo } from './take-back.ts';

const wish = { id: id(900), today: '2026-05-11', language: 'zh-CN' } as const;
const mine = aClient({ id: id(1), name: '自己的客户' });

async function rowsIn({ book }: OpenBook): Promise<number> {
  const counts = await Promise.all(tableNames.map(async (table) => book.count(table)));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Two sample clients and the survey, edited and used as a person would. */
async function workWithSample(deps: OpenBook): Promise<void> {
  const clients: string[] = [];
  await deps.book.scan('clients', (batch) => {
    clients.push(...batch.filter(({ code }) => code.startsWith('S-')).map(({ id }) => id));
  });
  const [first = '', second = ''] = clients;
  const sample = await deps.book.get('clients', first);
  let survey = '';
  await deps.book.scan('surveys', ([found]) => (survey = found?.id ?? ''));
  await commit(deps, { id: id(901), name: 'client.edit', undoes: null }, async () =>
    ok({
      writes: [
        put('clients', { ...aClient(), ...sample, region: '改过的地区' }),
        put('visits', aVisit({ id: id(301), clientId: second })),
        put('visits', aVisit({ id: id(302), clientId: mine.id })),
        put('responses', {
          id: id(401),
          surveyId: survey,
          clientId: mine.id,
          contactId: null,
          respondent: '李工',
          day: '2026-05-11',
          answers: {},
        }),
        put('segmentations', aSegmentation(id(501), [first, second])),
        put('segmentations', aSegmentation(id(502), [first, mine.id])),
      ],
      value: undefined,
    }),
  );
}

function aSegmentation(id: string, key: string[]): Segmentation {
  return {
    id,
    day: '2026-05-11',
    metric: 'revenue',
    period: '2025',
    currency: 'CNY',
    cut: { kind: 'client-share', share: 0.2 },
    clients: 10,
    total: 100,
    gini: null,
    keyShare: null,
    key,
  };
}

test('the sample is one action: it comes in one step and is taken back in one', async () => {
  const deps = await openTestBook();
  expect(await isEmptyBook(deps.book)).toBe(true);
  expect(await addSampleBook(deps, wish)).toEqual(ok(300));
  expect(await deps.book.log.latest(10)).toMatchObject([{ id: id(900), name: 'sample.add' }]);
  expect(await sampleBook(deps.book)).toEqual([id(900)]);

  await undo(deps);
  expect([await rowsIn(deps), await sampleBook(deps.book)]).toEqual([0, []]);
  await redo(deps);
  expect(await deps.book.count('clients')).toBe(300);
  expect(await sampleBook(deps.book)).toEqual([id(900)]);
  deps.close();
});

test('a second sample is refused while the first is there', async () => {
  const deps = await openTestBook();
  await addSampleBook(deps, wish);
  expect(await addSampleBook(deps, { ...wish, id: id(902) })).toEqual(
    err({ type: 'sample-is-there' }),
  );
  expect(await deps.book.count('clients')).toBe(300);
  deps.close();
});

test('removing takes what the sample brought and what hung on it, and leaves what is one’s own', async () => {
  const deps = await openTestBook({ clients: [mine] });
  await addSampleBook(deps, wish);
  await workWithSample(deps);
  expect(await removeSampleBook(deps, id(903))).toEqual(ok(300));

  expect(await deps.book.get('clients', mine.id)).toEqual(mine);
  expect(await deps.book.get('visits', id(302))).toEqual(
    aVisit({ id: id(302), clientId: mine.id }),
  );
  expect(await deps.book.get('segmentations', id(502))).toBeDefined();
  expect(await rowsIn(deps)).toBe(3);
  expect(await sampleBook(deps.book)).toEqual([]);
  deps.close();
});

test('taking the removal back brings every row back as it was', async () => {
  const deps = await openTestBook({ clients: [mine] });
  await addSampleBook(deps, wish);
  await workWithSample(deps);
  const before = await everyRow(deps);
  await removeSampleBook(deps, id(903));
  expect(await undo(deps)).toMatchObject({ ok: true, value: { name: 'sample.remove' } });
  expect(await everyRow(deps)).toEqual(before);
  expect(await sampleBook(deps.book)).toEqual([id(900)]);
  deps.close();
});

async function everyRow({ book }: OpenBook): Promise<Record<string, unknown[]>> {
  const rows: Record<string, unknown[]> = {};
  for (const table of tableNames) {
    const kept: unknown[] = [];
    await book.scan(table, (batch) => kept.push(...batch));
    rows[table] = kept;
  }
  return rows;
}

test('where there is no sample there is nothing to remove', async () => {
  const deps = await openTestBook({ clients: [mine] });
  expect(await removeSampleBook(deps, id(903))).toEqual(err({ type: 'no-sample' }));
  expect(await rowsIn(deps)).toBe(1);
  deps.close();
});
