import { expect, test } from 'vitest';
import type { Column } from '../../../shared/domain/import/target.ts';
import { id, openTestBook } from '../../../tests/support/test-book.ts';
import { mappingProfiles } from '../queries/mapping-profiles.ts';
import { forgetMapping, rememberMapping, renameMapping } from './mapping-profiles.ts';
import { undo } from './take-back.ts';

const columns: readonly Column[] = [
  { header: '客户', target: { kind: 'client', field: 'name' } },
  { header: '联系人', target: { kind: 'contact', field: 'name' } },
];
const settled = { fileName: '旧系统.csv', columns, kind: 'contacts', rule: 'fill-gaps' } as const;

test('a mapping is remembered once for its headers, renamed, and forgotten with a way back', async () => {
  const deps = await openTestBook();
  const first = await rememberMapping(deps, settled);
  expect(first).toMatchObject({ name: '旧系统', kind: 'contacts', rule: 'fill-gaps' });
  const head = await deps.book.log.head();
  await rememberMapping(deps, { ...settled, fileName: '另一个.csv' });
  expect(await deps.book.log.head()).toBe(head);

  expect(await renameMapping(deps, first.id, ' ')).toMatchObject({
    error: { type: 'name-missing' },
  });
  expect(await renameMapping(deps, first.id, 'x'.repeat(201))).toMatchObject({
    error: { type: 'too-long' },
  });
  expect(await renameMapping(deps, id(9), 'x')).toMatchObject({ error: { type: 'not-found' } });
  await renameMapping(deps, first.id, '联系人表');
  await rememberMapping(deps, { ...settled, columns: columns.toReversed(), rule: 'never' });
  expect(await mappingProfiles(deps.book)).toMatchObject([
    { id: first.id, name: '联系人表', rule: 'never' },
  ]);

  await forgetMapping(deps, first.id, id(900));
  expect(await mappingProfiles(deps.book)).toEqual([]);
  await undo(deps);
  expect(await mappingProfiles(deps.book)).toHaveLength(1);
  deps.close();
});
