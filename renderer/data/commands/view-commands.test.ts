import { expect, test } from 'vitest';
import { noFilter } from '../../../shared/domain/list/filter.ts';
import type { SavedView } from '../../../shared/domain/list/saved-view.ts';
import { err, ok } from '../../../shared/result.ts';
import { id, openTestBook } from '../../../tests/support/test-book.ts';
import { savedViews } from '../queries/saved-views.ts';
import { removeView } from './remove-view.ts';
import { saveView } from './save-view.ts';
import { undo } from './take-back.ts';

function aView(part: Partial<SavedView> = {}): SavedView {
  return {
    id: id(900),
    name: '华东大客户',
    author: '王工',
    shared: false,
    search: '',
    filter: {
      kind: 'all',
      of: [{ kind: 'condition', column: 'segment', is: 'is', values: ['A'] }],
    },
    columns: ['name', 'revenue'],
    sort: { column: 'revenue', falling: true },
    group: 'region',
    archived: false,
    ...part,
  };
}

test('a view is kept with all it says, changed, removed, and brought back', async () => {
  const deps = await openTestBook();
  expect(await saveView(deps, aView({ name: '  华东  大客户 ' }))).toEqual(
    ok(aView({ name: '华东 大客户' })),
  );
  expect(await savedViews(deps.book, '王工')).toEqual([aView({ name: '华东 大客户' })]);
  await saveView(deps, aView({ group: null }));
  expect(await savedViews(deps.book, '王工')).toEqual([aView({ group: null })]);
  await removeView(deps, id(900));
  expect(await savedViews(deps.book, '王工')).toEqual([]);
  await undo(deps);
  expect(await savedViews(deps.book, '王工')).toEqual([aView({ group: null })]);
  expect((await deps.book.log.latest(9)).map(({ name }) => name)).toEqual([
    'view.save',
    'view.save',
    'view.remove',
    'undo',
  ]);
  deps.close();
});

test('one’s own views are one’s own; shared ones are everybody’s, and stay their author’s', async () => {
  const deps = await openTestBook();
  await saveView(deps, aView());
  await saveView(deps, aView({ id: id(901), name: 'Lapsed', shared: true, filter: noFilter }));
  expect((await savedViews(deps.book, '李工')).map(({ name }) => name)).toEqual(['Lapsed']);
  await saveView(deps, aView({ id: id(901), name: 'Asleep', shared: true, author: '李工' }));
  expect(await savedViews(deps.book, '李工')).toMatchObject([{ name: 'Asleep', author: '王工' }]);
  deps.close();
});

test('a name is needed, has room, and stands for one view among those that one sees', async () => {
  const deps = await openTestBook();
  await saveView(deps, aView());
  expect(await saveView(deps, aView({ id: id(901), name: ' ' }))).toEqual(
    err({ type: 'name-missing' }),
  );
  expect(await saveView(deps, aView({ id: id(901), name: '大'.repeat(201) }))).toEqual(
    err({ type: 'too-long', limit: 200, length: 201 }),
  );
  expect(await saveView(deps, aView({ id: id(901), name: 'x', search: 'y'.repeat(501) }))).toEqual(
    err({ type: 'search-too-long', limit: 500 }),
  );
  expect(await saveView(deps, aView({ id: id(901) }))).toEqual(err({ type: 'name-taken' }));
  // Nobody else sees 王工's, so the name is free to them for themselves, but not for all.
  expect(await saveView(deps, aView({ id: id(901), author: '李工' }))).toMatchObject({ ok: true });
  expect(await saveView(deps, aView({ id: id(902), author: '赵工', shared: true }))).toEqual(
    err({ type: 'name-taken' }),
  );
  expect(await deps.book.count('views')).toBe(2);
  deps.close();
});
