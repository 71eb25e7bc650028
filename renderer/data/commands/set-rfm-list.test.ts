import { expect, test } from 'vitest';
import { openTestBook } from '../../../tests/support/test-book.ts';
import { rfmList } from '../queries/rfm-list.ts';
import { setRfmList } from './set-rfm-list.ts';
import { undoAction } from './take-back.ts';

const best = { name: '最佳', r: [4, 5], f: [4, 5], m: [4, 5] } as const;

test('a list is set, changed, taken back, and given up for the usual one', async () => {
  const deps = await openTestBook();
  expect(await rfmList(deps.book)).toBeNull();
  await setRfmList(deps, [best]);
  await setRfmList(deps, [{ ...best, name: '好' }]);
  expect(await rfmList(deps.book)).toEqual([{ ...best, name: '好' }]);
  const [last] = (await deps.book.log.changesAfter(0, 99)).slice(-1);
  await undoAction(deps, last?.action ?? '');
  expect(await rfmList(deps.book)).toEqual([best]);
  await setRfmList(deps, null);
  expect(await rfmList(deps.book)).toBeNull();
  deps.close();
});

test('a list with mistakes is refused, and nothing changes', async () => {
  const deps = await openTestBook();
  expect(await setRfmList(deps, [{ ...best, name: '' }])).toEqual({
    ok: false,
    error: [{ place: 0, type: 'name-missing' }],
  });
  expect(await rfmList(deps.book)).toBeNull();
  deps.close();
});
