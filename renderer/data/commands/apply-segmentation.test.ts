import { expect, test } from 'vitest';
import type { SegmentLetter } from '../../../shared/domain/client/client.ts';
import { crossings } from '../../../shared/domain/segment/compare-snapshots.ts';
import type { Cut, Cuts } from '../../../shared/domain/segment/segmentation.ts';
import { rowIdOf } from '../../../shared/record/change.ts';
import { ok } from '../../../shared/result.ts';
import { revenueOf } from '../../../tests/support/measures.ts';
import { aClient, aContact, aRevenueLine } from '../../../tests/support/rows.ts';
import { id, openTestBook } from '../../../tests/support/test-book.ts';
import type { TestRows } from '../../../tests/support/test-book.ts';
import { commit, put } from '../commit.ts';
import { BookIndex } from '../index/book-index.ts';
import { draftOf, measureRevenue } from '../index/measure-revenue.ts';
import { segmentHistory } from '../queries/segment-history.ts';
import { segmentations } from '../queries/segmentations.ts';
import { snapshotMoves } from '../queries/snapshot-moves.ts';
import { applySegmentation } from './apply-segmentation.ts';
import { redo, undo } from './take-back.ts';

const fifth: Cut = { kind: 'client-share', share: 0.2 };
const twoFifths: Cut = { kind: 'client-share', share: 0.4 };

/** Five clients whose revenue of 2015 in fen is given, largest first for readability. */
function bookOf(
  amounts: readonly number[],
  segments: readonly (SegmentLetter | null)[] = [],
): TestRows {
  return {
    clients: amounts.map((_, i) =>
      aClient({ id: id(i + 1), code: String(i), segment: segments[i] ?? null }),
    ),
    revenue: amounts.map((amount, i) =>
      aRevenueLine({ id: id(200 + i), clientId: id(i + 1), amount }),
    ),
  };
}

async function openWithIndex(rows: TestRows) {
  const deps = await openTestBook(rows);
  const index = new BookIndex(deps.book);
  await index.build();
  const letters = async () => {
    const found: (SegmentLetter | null)[] = [];
    await deps.book.scan('clients', (clients) => {
      found.push(...clients.map(({ segment }) => segment));
    });
    return found.join('');
  };
  const draft = async (cut: Cuts) => {
    await index.catchUp();
    const measured = measureRevenue(index.columns, revenueOf('2015', 'CNY'));
    const drafted = draftOf(index.columns, measured, cut, index.seq);
    if (!drafted.ok) throw new Error(drafted.error.type);
    return drafted.value;
  };
  const order = async (n: number, cut: Cuts, day = '2026-05-11') => ({
    id: id(n),
    day,
    measure: revenueOf('2015', 'CNY'),
    cut,
    draft: await draft(cut),
  });
  const apply = async (n: number, cut: Cuts, day?: string) =>
    applySegmentation(deps, await order(n, cut, day));
  return { deps, letters, draft, order, apply };
}

function about(value: number): unknown {
  return expect.closeTo(value, 10);
}

test('applying writes the segments and a dated snapshot in one action', async () => {
  const { deps, letters, apply } = await openWithIndex(bookOf([900, 50, 30, 10, 10]));
  expect(await apply(500, fifth)).toMatchObject({
    value: { rose: 0, fell: 0, fresh: 5 },
  });
  expect(await letters()).toBe('ABBBB');
  expect(await deps.book.get('segmentations', id(500))).toEqual({
    id: id(500),
    day: '2026-05-11',
    metric: 'revenue',
    period: '2015',
    currency: 'CNY',
    cut: fifth,
    clients: 5,
    total: 1000,
    gini: about(0.728),
    keyShare: 0.9,
    key: [id(1)],
  });
  expect(await deps.book.log.latest(1)).toMatchObject([{ name: 'segmentation.apply' }]);
  deps.close();
});

test('only clients whose segment changes are written', async () => {
  const book = bookOf([900, 50, 30, 10, 10], ['A', 'B', 'A', 'B', 'B']);
  const { deps, apply } = await openWithIndex(book);
  const applied = await apply(500, fifth);
  expect(applied).toMatchObject({ value: { rose: 0, fell: 1, fresh: 0 } });
  const action = applied.ok ? (applied.value.action ?? '') : '';
  const changes = (await deps.book.log.changesOf(action)).flatMap(({ rows }) => rows);
  expect(changes.map((change) => [change.kind, change.table, rowIdOf(change)])).toEqual([
    ['add', 'segmentations', id(500)],
    ['edit', 'clients', id(3)],
  ]);
  deps.close();
});

test('applying the same twice on a day changes nothing, on another day it adds a snapshot', async () => {
  const { deps, letters, apply } = await openWithIndex(bookOf([900, 50, 30, 10, 10]));
  await apply(500, fifth);
  const head = await deps.book.log.head();
  expect(await apply(501, fifth)).toEqual(ok({ rose: 0, fell: 0, fresh: 0, action: null }));
  expect(await deps.book.log.head()).toBe(head);
  await apply(502, fifth, '2026-05-12');
  const days = (await segmentations(deps.book)).map(({ day }) => day);
  expect([days, await letters()]).toEqual([['2026-05-12', '2026-05-11'], 'ABBBB']);
  deps.close();
});

test('an order that is given twice, as by a double Enter, writes once', async () => {
  const { deps, order } = await openWithIndex(bookOf([900, 50, 30, 10, 10]));
  const asked = await order(500, fifth);
  const [first, second] = await Promise.all([
    applySegmentation(deps, asked),
    applySegmentation(deps, asked),
  ]);
  expect([first.ok && first.value.fresh, second.ok && second.value.action]).toEqual([5, null]);
  expect(await deps.book.count('segmentations')).toBe(1);
  deps.close();
});

test('clients with equal revenue at the cut all become key clients', async () => {
  const { deps, letters, apply } = await openWithIndex(bookOf([40, 40, 40, 1, 0]));
  await apply(500, fifth);
  expect(await letters()).toBe('AAABB');
  deps.close();
});

test('undo takes back segments and snapshot together, and redo brings them again', async () => {
  const book = bookOf([900, 50, 30, 10, 10], ['B', 'A', null, 'B', 'C']);
  const { deps, letters, draft, apply } = await openWithIndex(book);
  await apply(500, fifth);
  expect(await letters()).toBe('ABBBB');
  await undo(deps);
  expect([await letters(), await deps.book.count('segmentations')]).toEqual(['BABC', 0]);
  expect(await draft(fifth)).toMatchObject({ moves: { length: 4 } });
  await redo(deps);
  expect([await letters(), await deps.book.count('segmentations')]).toEqual(['ABBBB', 1]);
  deps.close();
});

test('a draft from before a change of clients or revenue is refused and leaves no trace', async () => {
  const { deps, letters, order } = await openWithIndex(bookOf([900, 50, 30, 10, 10]));
  const asked = await order(500, fifth);
  const late = { id: deps.newId(), name: 'revenue.add', undoes: null } as const;
  await commit(deps, late, async () =>
    ok({ writes: [put('revenue', aRevenueLine({ id: id(300), clientId: id(5) }))], value: 0 }),
  );
  const refusal = { ok: false, error: { type: 'draft-is-old' } };
  expect(await applySegmentation(deps, asked)).toEqual(refusal);
  expect([await letters(), await deps.book.count('segmentations')]).toEqual(['', 0]);
  deps.close();
});

test('what was written beside clients and revenue makes no draft old', async () => {
  const { deps, letters, order } = await openWithIndex(bookOf([900, 50, 30, 10, 10]));
  const asked = await order(500, fifth);
  const beside = { id: deps.newId(), name: 'contact.add', undoes: null } as const;
  await commit(deps, beside, async () => ok({ writes: [put('contacts', aContact())], value: 0 }));
  await applySegmentation(deps, asked);
  expect(await letters()).toBe('ABBBB');
  deps.close();
});

test('two snapshots, or one and the clients of today, tell who rose and who fell', async () => {
  const { deps, apply } = await openWithIndex(bookOf([900, 50, 30, 10, 10]));
  await apply(500, fifth);
  await apply(501, twoFifths);
  const between = await snapshotMoves(deps.book, id(500), { id: id(501) }, 0);
  expect(between?.find(({ from, to }) => from === 'B' && to === 'A')).toEqual({
    from: 'B',
    to: 'A',
    count: 1,
    clients: [id(2)],
  });
  expect(crossings(between ?? [])).toEqual({ rose: 1, fell: 0, stayed: 1 });
  const today = { key: [id(3)], clients: 5 };
  const since = await snapshotMoves(deps.book, id(500), today, 0);
  expect(crossings(since ?? [])).toEqual({ rose: 1, fell: 1, stayed: 0 });
  expect(await snapshotMoves(deps.book, id(500), { id: id(999) }, 0)).toBeNull();
  deps.close();
});

test('two cuts make A, B and C in one action, which a snapshot keeps and one undo takes back', async () => {
  const { deps, letters, apply } = await openWithIndex(bookOf([900, 50, 30, 10, 10]));
  const cuts = [fifth, { kind: 'metric-share', share: 0.95 }] as const;
  await apply(500, fifth);
  expect(await apply(501, cuts)).toMatchObject({ value: { rose: 0, fell: 3, fresh: 0 } });
  expect(await letters()).toBe('ABCCC');
  expect(await deps.book.get('segmentations', id(501))).toMatchObject({
    cut: fifth,
    key: [id(1)],
    second: { cut: cuts[1], share: about(0.05), middle: [id(2)] },
  });
  expect((await segmentations(deps.book)).map(({ second }) => second?.count ?? null)).toEqual([
    1,
    null,
  ]);
  expect(await segmentHistory(deps.book, id(3))).toMatchObject({
    snapshots: [{ letter: 'C' }, { letter: 'B' }],
  });
  await undo(deps);
  expect(await letters()).toBe('ABBBB');
  deps.close();
});
